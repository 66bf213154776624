#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The report as a Writer document, in real Writer: report.py STYRKOLL SOURCE_FOLDER WORK_FOLDER.

A run with faults is written as odt. Writer opens it and saves it anew: the headings keep their levels, every table its header row,
the document its language, title and figures. Our own checks of accessibility find nothing in it. Where Writer is not installed the test is
skipped (exit 77).
"""
import json
import pathlib
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
RULES = ("avsnitt-saknas", "ekonomi-summa", "mall-platshallare", "personuppgift-personnummer", "stavning-fel")


def run(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, timeout=300, check=False)


def attribute(element, name):
    prefix, local = name.split(":")
    return element.get(f"{{{ODF[prefix]}}}{local}")


def told(path):
    """What a document holds, as both programs must have it."""
    package = zipfile.ZipFile(path)
    content, styles, meta = (ElementTree.fromstring(package.read(f"{name}.xml")) for name in ("content", "styles", "meta"))
    language = styles.find(".//style:default-style[@style:family='paragraph']/style:text-properties", ODF)
    return {
        "headings": [(attribute(one, "text:outline-level"), "".join(one.itertext())) for one in content.iter(f"{{{ODF['text']}}}h")],
        "tables": [(len(one.findall("table:table-header-rows", ODF)), len(one.findall(".//table:table-row", ODF)))
                   for one in content.iter(f"{{{ODF['table']}}}table")],
        "language": (attribute(language, "fo:language"), attribute(language, "fo:country")),
        "title": meta.findtext(".//dc:title", namespaces=ODF),
        "figures": sorted((attribute(one, "meta:name"), one.text) for one in meta.iter(f"{{{ODF['meta']}}}user-defined")),
    }


def main():
    program, source, work = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    if not shutil.which("soffice"):
        print("skipped: Writer is not installed")
        return SKIPPED
    shutil.rmtree(work, ignore_errors=True)
    documents = work / "documents"
    documents.mkdir(parents=True)
    for rule in RULES:
        for path in (source / "samples" / "brister" / rule).glob("daligt.*"):
            shutil.copy(path, documents / f"{rule}{path.suffix}")
    report = work / "granskning.odt"
    run(program, "check", documents, "--report", f"odt={report}", "--today", "2026-11-24", "--quiet")
    run("soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", "odt", "--outdir",
        work / "saved", report)
    faults = []
    before, after = told(report), told(work / "saved" / report.name)
    faults += [f"{name}: {before[name]} became {after[name]}" for name in before if before[name] != after[name]]
    if len(before["headings"]) < 2 * len(RULES) or any(header != 1 for header, _ in before["tables"]):
        faults.append(f"too little: {before}")
    checked = json.loads(run(program, "check", report, "--only", "tillganglighet", "--report", "json").stdout)
    faults += [f"not accessible: {one['message']}" for one in checked["documents"][0]["findings"]]
    print("\n".join(faults) or f"{len(before['headings'])} headings and {len(before['tables'])} tables, the same in Writer")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
