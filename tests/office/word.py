#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What is left behind in a Word document is still found when Writer has made it ODF.

    word.py STYRKOLL WORK_FOLDER

A plan is written as WordprocessingML with one kind of leftover each: a tracked change, a comment, hidden text, a highlight, a content
control that nobody filled in ... Writer converts it; the rule must tell. The clean twin holds none of them and must give none.
Without Writer the test is skipped (exit 77).
"""
import json
import pathlib
import shutil
import subprocess
import sys
import zipfile

SKIPPED = 77

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
BY = 'w:id="{}" w:author="Sekreteraren" w:date="2026-11-02T09:00:00Z"'


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content, style=""):
    return f'<w:p><w:pPr>{style and f"""<w:pStyle w:val="{style}"/>"""}</w:pPr>{content}</w:p>'


def table(rows, header):
    cell = '<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{}</w:tc>'
    out = '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    for number, row in enumerate(rows):
        is_header = '<w:trPr><w:tblHeader/></w:trPr>' if header and number == 0 else ''
        out += f'<w:tr>{is_header}{"".join(cell.format(paragraph(run(text))) for text in row)}</w:tr>'
    return out + '</w:tbl>' + paragraph("")


BUDGET = [("Verksamhet (tkr)", "Budget 2027"), ("Förskola", "412 000"), ("Grundskola", "536 500"), ("Summa", "948 500")]
WRONG_SUM = [*BUDGET[:3], ("Summa", "984 500")]

# Each defect: the rule that tells of it, and the paragraphs that hold it.
DEFECTS = {
    "kvar-andring": paragraph(f'<w:ins {BY.format(1)}>{run("Nämnden prioriterar läsning i alla skolformer.")}</w:ins>')
                    + paragraph(f'{run("Nämnden ")}<w:del {BY.format(2)}><w:r><w:delText>kanske </w:delText></w:r></w:del>{run("följer upp målen varje tertial.")}'),
    "kvar-kommentar": paragraph(f'<w:commentRangeStart w:id="0"/>{run("Antalet elever ökar.")}<w:commentRangeEnd w:id="0"/>'
                                '<w:r><w:commentReference w:id="0"/></w:r>'),
    "kvar-dold-text": paragraph(run("Nämnden följer upp målen. ") + run("Det här vill vi inte att revisorerna läser.", "<w:vanish/>")),
    "kvar-markering": paragraph(run("Antalet platser är ") + run("412", '<w:highlight w:val="yellow"/>') + run(" under hela perioden.")),
    "mall-platshallare": paragraph(run("Nämnden har fått xx kronor för nya platser."))
                         # Writer makes an input field of it, which does not say that it still shows its prompt.
                         + '<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>'
                         + paragraph(run("Klicka eller tryck här för att ange text.", '<w:color w:val="808080"/>')) + '</w:sdtContent></w:sdt>',
    "kvar-trasigt-falt": paragraph(run("Se vidare i avsnitt ") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 </w:instrText></w:r>'
                                   '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Fel! Hittar inte referenskälla.")
                                   + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(".")),
    "personuppgift-personnummer": paragraph(run("Ärendet gäller 19121212-1212 och lämnas utan åtgärd.")),
    "tillganglighet-tabellrubrik": table(BUDGET, header=False),
    "ekonomi-summa": table(WRONG_SUM, header=True),
    "tid-omojligt-datum": paragraph(run("Nämnden redovisar arbetet senast den 31 april 2027.")),
}

COMMENTS = f'<w:comments {WORD}><w:comment {BY.format(0)} w:initials="S"><w:p><w:r><w:t>Stämmer det här? Fråga ekonomen.</w:t></w:r></w:p></w:comment></w:comments>'
STYLES = f"""<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style></w:styles>"""
TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Verksamhetsplan 2027-2029 för socialnämnden</dc:title><dc:language>sv-SE</dc:language></cp:coreProperties>"""


def write_word(path, content):
    body = paragraph(run("Verksamhetsplan 2027-2029 för socialnämnden"), "Rubrik") + paragraph(run("Nämndens uppdrag"), "Rubrik1") \
        + paragraph(run("Socialnämnden ansvarar för socialtjänsten i kommunen.")) + content
    related = "".join(f'<Relationship Id="r{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for number, (kind, target) in
                      enumerate((("styles", "styles.xml"), ("comments", "comments.xml"))))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as word:
        word.writestr("[Content_Types].xml", head + TYPES)
        word.writestr("_rels/.rels", f'{head}<Relationships xmlns="{package}"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
                      '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>')
        word.writestr("word/document.xml", f"{head}<w:document {WORD}><w:body>{body}</w:body></w:document>")
        word.writestr("word/_rels/document.xml.rels", f'{head}<Relationships xmlns="{package}">{related}</Relationships>')
        word.writestr("word/styles.xml", head + STYLES)
        word.writestr("word/comments.xml", head + COMMENTS)
        word.writestr("docProps/core.xml", head + CORE)


def to_odf(work, files):
    command = ["soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", "odt", "--outdir",
               str(work / "odt"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=400, check=False)
    lost = [file.name for file in files if not (work / "odt" / f"{file.stem}.odt").is_file()]
    if lost:
        sys.exit(f"soffice did not write {lost}:\n{done.stdout}{done.stderr}")


def rules_found(program, file):
    done = subprocess.run([program, "check", str(file), "--report", "json"], capture_output=True, timeout=120, check=False)
    return {finding["rule"] for document in json.loads(done.stdout)["documents"] for finding in document["findings"]}


def main():
    program, work = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    if shutil.which("soffice") is None:
        print("skipped: soffice not installed")
        return SKIPPED
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    files = []
    for name, content in {"utan-fel": table(BUDGET, header=True), **DEFECTS}.items():
        files.append(work / f"{name}.docx")
        write_word(files[-1], content)
    to_odf(work, files)
    clean = rules_found(program, work / "odt" / "utan-fel.odt")
    faults = [f"{rule}: told of in the clean twin" for rule in DEFECTS if rule in clean]
    for rule in DEFECTS:
        found = rules_found(program, work / "odt" / f"{rule}.odt")
        if rule not in found:
            faults.append(f"{rule}: not found, but {sorted(found - clean)}")
        others = sorted((found & set(DEFECTS)) - {rule})
        if others:
            faults.append(f"{rule}: its document gives {others} as well")
    print("\n".join(faults) or f"{len(DEFECTS)} leftovers of Word are found")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
