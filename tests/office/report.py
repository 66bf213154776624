#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The report as a Writer document, in real Writer: report.py STYRKOLL SOURCE_FOLDER WORK_FOLDER.

A run over the bad samples of all rules is written as odt, a document of many pages. Writer opens it and saves it anew: the headings keep
their levels, every table its header row, the document its language, title and figures; the contents have a line a chapter, with the number
of its page. Our own checks of accessibility find nothing in it. Where Writer is not installed the test is skipped (exit 77).
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

SKIPPED = 77
NAMES = ("office", "text", "table", "style", "meta")
ODF = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in NAMES}
ODF["fo"] = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
ODF["dc"] = "http://purl.org/dc/elements/1.1/"
LEAST_DOCUMENTS = 150
QUOTED_COLOURS = "tillganglighet-farg"  # the report would quote words that the same rule finds


def run(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, timeout=300, check=False)


def attribute(element, name):
    prefix, local = name.split(":")
    return element.get(f"{{{ODF[prefix]}}}{local}")


def lines(content):
    """Of the table of contents."""
    return ["".join(one.itertext()) for one in content.iterfind(".//text:index-body/text:p", ODF)]


def told(path):
    """What a document holds, as both programs must have it."""
    package = zipfile.ZipFile(path)
    content, styles, meta = (ElementTree.fromstring(package.read(f"{name}.xml")) for name in ("content", "styles", "meta"))
    language = styles.find(".//style:default-style[@style:family='paragraph']/style:text-properties", ODF)
    return {
        "headings": [(attribute(one, "text:outline-level"), "".join(one.itertext())) for one in content.iter(f"{{{ODF['text']}}}h")],
        "tables": [(len(one.findall("table:table-header-rows", ODF)), len(one.findall(".//table:table-row", ODF)))
                   for one in content.iter(f"{{{ODF['table']}}}table")],
        "contents": len(lines(content)),
        "language": (attribute(language, "fo:language"), attribute(language, "fo:country")),
        "title": meta.findtext(".//dc:title", namespaces=ODF),
        "figures": sorted((attribute(one, "meta:name"), one.text) for one in meta.iter(f"{{{ODF['meta']}}}user-defined")),
    }


def page_faults(report, work):
    """What the printed contents say that is not so."""
    run("soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", work, report)
    printed = run("pdftotext", "-layout", work / f"{report.stem}.pdf", "-").stdout.decode()
    pages = [re.sub(r"\s+", "", page) for page in printed.split("\f")]
    entries = re.findall(r"(?m)^ *(\S[^\n]*?) ?\.{3,} *(\d+)$", printed)
    if len(entries) < LEAST_DOCUMENTS // 2:  # those of two lines are not read
        yield f"only {len(entries)} lines of contents have a page"
    for chapter, page in entries:
        if re.sub(r"\s+", "", chapter) not in pages[int(page) - 1]:
            yield f"{chapter} is not on page {page}"


def main():
    program, source, work = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    missing = [name for name in ("soffice", "pdftotext") if not shutil.which(name)]
    if missing:
        print(f"skipped: {' and '.join(missing)} not installed")
        return SKIPPED
    shutil.rmtree(work, ignore_errors=True)
    documents = work / "documents"
    documents.mkdir(parents=True)
    for path in sorted((source / "samples" / "brister").glob("*/daligt.*")):
        if path.is_file() and path.parent.name != QUOTED_COLOURS:
            shutil.copy(path, documents / f"{path.parent.name}{path.suffix}")
    report = work / "granskning.odt"
    run(program, "check", documents, "--report", f"odt={report}", "--today", "2026-11-24", "--quiet")
    run("soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", "odt", "--outdir",
        work / "saved", report)
    faults = []
    before, after = told(report), told(work / "saved" / report.name)
    faults += [f"{name}: {before[name]} became {after[name]}" for name in before if before[name] != after[name]]
    faults += page_faults(report, work)
    chapters = sum(level == "1" for level, _ in before["headings"])
    if before["contents"] != chapters - 1:  # the first one stands before them
        faults.append(f"{before['contents']} lines of contents, {chapters} chapters")
    if chapters < LEAST_DOCUMENTS or any(header != 1 for header, _ in before["tables"]):
        faults.append(f"too little: {chapters} chapters, {before['tables']}")
    checked = json.loads(run(program, "check", report, "--only", "tillganglighet", "--report", "json").stdout)
    faults += [f"not accessible: {one['message']}" for one in checked["documents"][0]["findings"]]
    print("\n".join(faults) or f"{len(before['headings'])} headings and {len(before['tables'])} tables, the same in Writer")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
