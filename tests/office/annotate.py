#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Copies with comments, of real documents, in real Writer.

    annotate.py STYRKOLL SOURCE_FOLDER WORK_FOLDER

Samples, and what pandoc and Writer make of them, are copied with their findings as comments. Of each copy: nothing but the
comments differs, to the byte; a copy of the copy is the same; the check of it finds the same; Writer opens it and shows each
comment at its paragraph, about the words that the finding quotes. Where Writer or its Python bridge is not installed the test
is skipped (exit 77). The folder that STYRKOLL_DOCUMENTS names is tried as well.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

SKIPPED = 77
SYSTEM_PYTHON = "/usr/bin/python3"
ENDINGS = (".odt", ".ott", ".fodt")
OWN_RULE = "kvar-styrkoll"
TODAY = "2026-11-24"
# Samples that are broken files: what Writer makes of them is its own affair.
BROKEN = ("fil-", "grans-", "paket-", "xml-")


def run(command, **more):
    return subprocess.run([str(word) for word in command], capture_output=True, timeout=600, check=False, **more)


def judged(program, folder, *more):
    """By name. From inside the folder, so that a finding about another document names it alike wherever the folder lies."""
    done = run([program, "check", ".", "--report", "json", "--today", TODAY, *more], cwd=folder)
    if done.returncode not in (0, 1, 4):
        sys.exit(f"{folder}: {done.returncode}\n{done.stderr.decode()}")
    return {pathlib.Path(one["path"]).name: one for one in json.loads(done.stdout)["documents"]}


# --- the documents


def gather(source, work):
    made = work / "documents"
    made.mkdir()
    for path in sorted((source / "samples" / "brister").glob("*/*")):
        if path.suffix in ENDINGS and not path.parent.name.startswith(BROKEN):
            shutil.copy(path, made / f"{path.parent.name}-{path.name}")
    for path in sorted((source / "samples" / "strangnas-2027").iterdir()):
        if path.suffix in ENDINGS:
            shutil.copy(path, made)
    if shutil.which("pandoc"):
        subprocess.run(["pandoc", source / "tests/office/plan.md", "-o", made / "pandoc.odt"], check=True, timeout=120)
    (made / "tangled.fodt").write_text(TANGLED, encoding="utf-8")
    by_writer = [made / "tangled.fodt", *sorted(made.glob("kvar-*.fodt")), *sorted(made.glob("pandoc*"))]
    for target in ("odt", "ott"):
        run(["soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", target,
             "--outdir", work / "saved", *by_writer])
    for path in sorted((work / "saved").iterdir()):
        shutil.copy(path, made / f"writer-{path.name}")
    folder = os.environ.get("STYRKOLL_DOCUMENTS")
    for path in sorted(pathlib.Path(folder).iterdir()) if folder else []:
        if path.suffix in ENDINGS:
            shutil.copy(path, made)
    return made


# Fields, notes, frames, tables, changes, entities and white space, with faults in each.
TANGLED = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="sv" fo:country="SE"/></style:default-style><style:style style:name="Title" style:family="paragraph"/></office:styles>
<office:automatic-styles><style:page-layout style:name="pm"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"><style:header><text:p>Sidhuvud med XX kronor</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">A</dc:creator><dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-01-01T00:00:00</dc:date></office:change-info><text:p>ska kosta XX kronor </text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">Verksamhetsplan 2027&#8211;2029 f&#246;r socialnämnden</text:p>
<text:h text:outline-level="1">Ekonomi &amp; medel</text:h>
<text:p>Ramen är  <text:span text:style-name="T1">X</text:span>X
   kronor.<text:change text:change-id="c1"/> Nämnden har ett <office:annotation office:name="a1"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Anna</dc:creator><text:p>Kolla XX kronor</text:p></office:annotation>budjet<office:annotation-end office:name="a1"/> som <text:s text:c="3"/>räcker.</text:p>
<text:p>Sidan <text:page-number text:select-page="current">1</text:page-number> kostar XX<!-- kommentar --> kronor<?pi x?> och <text:a xlink:type="simple" xlink:href="https://example.org/">XX kronor</text:a> till<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Noten kostar XX kronor.</text:p></text:note-body></text:note>.</text:p>
<text:p>Ruta<draw:frame draw:name="r" text:anchor-type="paragraph" svg:width="5cm" svg:height="1cm"><draw:text-box><text:p>Rutan kostar XX kronor.</text:p></draw:text-box></draw:frame> och form<draw:custom-shape text:anchor-type="paragraph" svg:width="5cm" svg:height="1cm"><text:p>Formen kostar XX kronor.</text:p></draw:custom-shape>.</text:p>
<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell><text:p/></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Cellen kostar XX kronor.</text:p><table:table table:name="I"><table:table-column/><table:table-row><table:table-cell><text:p>Innersta XX kronor.</text:p></table:table-cell></table:table-row></table:table></table:table-cell></table:table-row></table:table>
<text:list><text:list-item><text:p>Punkten kostar <![CDATA[XX kronor]]>.</text:p></text:list-item></text:list>
<text:p>Klart 🏠 den ÅÅÅÅ-MM-DD<text:tab/>nu.</text:p>
</office:text></office:body></office:document>
"""


# --- bytes


def content_of(path):
    if zipfile.is_zipfile(path):
        return zipfile.ZipFile(path).read("content.xml")
    return path.read_bytes()


NAME = re.compile(rb'annotation [^>]*office:name="(styrkoll:[^"]*)"')
ANNOTATION = re.compile(rb"<((?:[\w.-]+:)?annotation)(?=[\s>])[^>]*>(?:(?!</\1>).)*</\1>", re.DOTALL)


def without_own(content):
    """The bytes without our comments; written apart from the program, which does the same."""
    names = []

    def drop(match):
        if b">styrkoll<" not in match[0] or b'name="styrkoll:' not in match[0]:
            return match[0]
        names.append(re.search(rb'office:name="([^"]*)"|:name="([^"]*)"', match[0])[0])
        return b""

    rest = ANNOTATION.sub(drop, content)
    ends = rb"<(?:[\w.-]+:)?annotation-end\b[^>]*/>"
    return re.sub(ends, lambda match: b"" if any(name in match[0] for name in names) else match[0], rest)


def byte_faults(before, after):
    if without_own(content_of(after)) != without_own(content_of(before)):
        yield "more than the comments differs in its content"
    if not zipfile.is_zipfile(before):
        return
    old, new = zipfile.ZipFile(before), zipfile.ZipFile(after)
    if new.testzip() is not None:
        yield "a member is damaged"
    if [info.filename for info in old.infolist()] != [info.filename for info in new.infolist()]:
        yield "other members"
        return
    for info in old.infolist():
        facts = [(one.date_time, one.compress_type, one.CRC, one.extra, one.comment, one.flag_bits, one.external_attr)
                 for one in (info, new.getinfo(info.filename))]
        if info.filename != "content.xml" and (facts[0] != facts[1] or raw(before, info) != raw(after, new.getinfo(info.filename))):
            yield f"{info.filename} differs"


def raw(path, info):
    with open(path, "rb") as file:
        file.seek(info.header_offset)
        header = file.read(30)
        size = 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little") + info.compress_size
        file.seek(info.header_offset)
        return file.read(size)


# --- findings


def key(finding):
    place = finding["location"]
    return (finding["rule"], finding["severity"], finding["message"], finding["fingerprint"],
            place and (place["part"], place["paragraph"], place["start"], place["end"], place["quote"]))


def open_findings(document):
    return [finding for finding in document["findings"]
            if finding["rule"] != OWN_RULE and finding["waiver"] is None]


def flat(text):
    return re.sub(r"\s+", " ", text).strip()


def writer_faults(document, comments):
    """Each finding's comment, by its name."""
    if comments is None:
        yield "Writer does not open it"
        return
    found = {}
    for comment in comments:
        found.setdefault(comment["name"], []).append(comment)
        if comment["date"] != TODAY:
            yield f"a comment is dated {comment['date']}"
    wanted = open_findings(document)
    if len(comments) != len(wanted):
        yield f"Writer shows {len(comments)} comments of {len(wanted)}"
    numbers = {}
    for finding in wanted:
        number = numbers[finding["fingerprint"]] = numbers.get(finding["fingerprint"], 0) + 1
        name = f"styrkoll:{finding['fingerprint']}:{number}"
        if name not in found:
            yield f"no comment for {finding['rule']} ({finding['location'] and finding['location']['quote']})"
            continue
        comment = found[name][0]
        if finding["rule"] not in comment["content"] or flat(finding["message"]) not in flat(comment["content"]):
            yield f"{name} says {comment['content']}"
        quote = flat(finding["location"]["quote"]) if finding["location"] else ""
        if comment["range"] and flat(comment["range"]) != quote and "●" not in quote:
            yield f"{finding['rule']} is about “{comment['range']}” instead of “{quote}”"


def placed_faults(document, comments, strict):
    """How many stretches are marked as such; in our own documents all that can be."""
    counted = {comment["name"]: comment for comment in comments or []}
    for finding in open_findings(document):
        place = finding["location"]
        comment = counted.get(f"styrkoll:{finding['fingerprint']}:1")
        if not place or not comment or place["start"] == place["end"] or not strict:
            continue
        if place["part"] in ("styles.xml", "meta.xml") or finding["rule"].startswith("kvar-"):
            continue  # not of the text: headers, another's comment, what was struck out
        if not comment["range"] and flat(place["quote"]) not in flat(comment["paragraph"]):
            yield f"{finding['rule']} “{place['quote']}” stands at “{comment['paragraph']}”"


def saved_faults(program, work, copies):
    """Writer keeps the mark by which our comments are known: what it saves is copied anew, with no comment twice."""
    run(["soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", "fodt",
         "--outdir", work / "saved-copies", *copies])
    for copy in copies:
        saved = work / "saved-copies" / f"{copy.stem}.fodt"
        names = [NAME.findall(content_of(path)) for path in (copy, saved)]
        if not names[0] or sorted(names[0]) != sorted(names[1]):
            yield f"{copy.name}: Writer saves {len(names[1])} of {len(names[0])} names"
        cleaned = without_own(content_of(saved))
        if b">styrkoll<" in cleaned:
            yield f"{copy.name}: a comment of ours is not known once Writer has saved it"
        again = work / f"again-{saved.name}"
        run([program, "annotate", saved, "-o", again, "--today", TODAY])
        if without_own(content_of(again)) != cleaned:
            yield f"{copy.name}: the copy of what Writer saved differs in more than our comments"


def main():
    program, source, work = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    bridge = run([SYSTEM_PYTHON, "-c", "import uno"]).returncode == 0 if pathlib.Path(SYSTEM_PYTHON).is_file() else False
    if not shutil.which("soffice") or not bridge:
        print("skipped: Writer or python3-uno is not installed")
        return SKIPPED
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    documents = gather(source, work)
    result = judged(program, documents, "--report", f"annotated={work / 'copies'}")
    copies = {path.name: path for path in (work / "copies").rglob("*") if path.is_file()}
    shown = run([SYSTEM_PYTHON, pathlib.Path(__file__).with_name("writer_comments.py"), work, *copies.values()])
    if shown.returncode != 0:
        sys.exit(f"Writer failed: {shown.stderr.decode()}")
    comments = json.loads(shown.stdout)
    again = judged(program, next(iter(copies.values())).parent, "--report", f"annotated={work / 'again'}")
    faults, placed, ranges = [], 0, 0
    for name, copy in sorted(copies.items()):
        before = documents / name
        told = comments[str(copy)]
        mine = [*byte_faults(before, copy), *writer_faults(result[name], told),
                *placed_faults(result[name], told, name.startswith(("tangled", "writer-tangled")))]
        second = next((work / "again").rglob(name))
        if second.read_bytes() != copy.read_bytes():
            mine.append("a copy of the copy is another")
        if [key(one) for one in open_findings(result[name])] != [key(one) for one in open_findings(again[name])]:
            mine.append("the check of the copy finds something else")
        owns = [one for one in again[name]["findings"] if one["rule"] == OWN_RULE]
        if len(owns) != (1 if open_findings(result[name]) else 0):
            mine.append(f"{len(owns)} findings of {OWN_RULE}")
        faults += [f"{name}: {fault}" for fault in mine]
        placed += len(told or [])
        ranges += sum(1 for comment in told or [] if comment["range"])
    commented = [copy for copy in copies.values() if b'name="styrkoll:' in content_of(copy)]
    faults += saved_faults(program, work, sorted(commented)[:8])
    readable = [name for name, one in result.items() if one["verdict"] != "unreadable"]
    faults += [f"{name}: no copy" for name in readable if name not in copies]
    if placed < 100 or ranges < 40:
        faults.append(f"only {placed} comments, {ranges} of them about words")
    print("\n".join(faults) or f"{len(copies)} copies, {placed} comments, {ranges} about words: all at their places")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
