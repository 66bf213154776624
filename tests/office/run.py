#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads what Writer and pandoc really write.

    run.py STYRKOLL SOURCE_FOLDER WORK_FOLDER

One plan is kept as native XML, Markdown and HTML. pandoc and Writer make it into .odt and .fodt on every
way there is; each result must read as the native XML does, and give the same findings. Documents of
samples/ that Writer opens and saves again must read as before. Where pandoc or Writer is not installed
the test is skipped (exit 77); a folder named by STYRKOLL_PRODUCERS is read as well, each file without an
error unless it is not well-formed.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

SKIPPED = 77
# What a file or its layout says belongs to one form alone.
FILE_FAMILIES = ("fil", "paket", "xml", "odf", "grans", "tillganglighet", "publicering")
SAMPLES = (
    "strangnas-2027/verksamhetsplan-socialnamnden-2027-2029.odt",
    "strangnas-2027/kontorsplan-socialkontoret-2027.odt",
    "strangnas-2027/delarsrapport-2-2027.odt",
    "strangnas-2027/flerarsplan-2027-2029.odt",
    "strangnas-2027/riktlinjer-god-ekonomisk-hushallning.fodt",
)


def main():
    program, source, work = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    missing = [name for name in ("pandoc", "soffice") if shutil.which(name) is None]
    if missing:
        print(f"skipped: {' and '.join(missing)} not installed")
        return SKIPPED
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    faults = conversions(program, source, work) + resaved_samples(program, source, work)
    producers = os.environ.get("STYRKOLL_PRODUCERS")
    if producers:
        faults += read_without_errors(program, pathlib.Path(producers))
    print("\n".join(faults) or "everything reads the same")
    return 1 if faults else 0


# --- the programs that write


def pandoc(*arguments):
    subprocess.run(["pandoc", *map(str, arguments)], check=True, timeout=120)


def soffice(work, target, files):
    """One call for all files: most of the time is Writer's start."""
    command = ["soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless",
               "--convert-to", target, "--outdir", str(work / target), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=400)
    made = [work / target / f"{file.stem}.{target}" for file in files]
    lost = [str(path) for path in made if not path.is_file()]
    if lost:
        sys.exit(f"soffice did not write {lost}:\n{done.stdout}{done.stderr}")
    return made


def conversions(program, source, work):
    """The plan on every way from Markdown and HTML to ODF, and the samples' way through Writer."""
    made = work / "made"
    made.mkdir()
    written, page = source / "tests/office/plan.md", source / "tests/office/plan.html"
    pandoc(written, "-o", made / "pandoc-markdown.odt")
    pandoc(written, "--toc", "-s", "-o", made / "pandoc-toc.odt")
    pandoc(written, "-s", "-t", "opendocument", "-o", made / "pandoc-markdown.fodt")
    pandoc(page, "-o", made / "pandoc-html.odt")
    pandoc(written, "-o", made / "writer-docx.docx")
    shutil.copy(page, made / "writer-html.html")
    shutil.copy(made / "pandoc-markdown.odt", made / "writer-odt.odt")
    for sample in SAMPLES:
        shutil.copy(source / "samples" / sample, made)
    saved = soffice(work, "odt", [made / "writer-docx.docx", made / "writer-html.html", made / "writer-odt.odt",
                                  *(made / pathlib.Path(sample).name for sample in SAMPLES)])
    flat = soffice(work, "fodt", saved)
    expected = reading(program, source / "tests/office/plan.xml")
    faults = []
    if len(expected["items"]) != 6 or len(expected["findings"]) < 3:
        faults.append(f"plan.xml itself is misread: {expected}")
    plans = [*sorted(made.glob("pandoc-*")), *saved[:3], *flat[:3]]
    for path in plans:
        faults += differences(expected, reading(program, path), path.relative_to(work))
    return faults


def resaved_samples(program, source, work):
    faults = []
    for sample in SAMPLES:
        before = reading(program, source / "samples" / sample)
        for target in ("odt", "fodt"):
            after = reading(program, work / target / f"{pathlib.Path(sample).stem}.{target}")
            faults += differences(before, after, f"{sample} saved again as {target}")
    return faults


# --- what the program says


def run(program, *arguments):
    command = [str(program), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if done.returncode not in (0, 1, 4):
        sys.exit(f"{command} gave {done.returncode}:\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout)


def reading(program, path):
    """How a document reads, without what its format decides: places, its own path, the file's findings."""
    shown = run(program, "show", "--json", path)
    result = run(program, "check", "--report", "json", path)
    identity = shown["identity"]
    return {
        "identity": {name: identity[name].get("value") for name in ("type", "organ", "period", "status", "title")},
        "fields": [(field["field"], field["value"], field["source"]) for field in identity["fields"]],
        "outline": [(entry["level"], entry["text"], entry["section"], entry["match"]) for entry in shown["outline"]],
        "items": [(item["kind"], item["code"], item["title"], item["position"], item["section"],
                   [(attribute["name"], attribute["text"]) for attribute in item["attributes"]])
                  for item in shown["items"]],
        "references": [(reference["kind"], reference["code"], reference["relation"], reference["from"],
                        pathlib.PurePosixPath(reference["document"] or "").name)
                       for reference in shown["references"]],
        "findings": [(found["rule"], found["severity"], found["message"], found["location"] and found["location"]["quote"])
                     for document in result["documents"] for found in document["findings"]
                     if found["rule"].split("-")[0] not in FILE_FAMILIES],
        "file errors": [found["rule"] for document in result["documents"] for found in document["findings"]
                        if found["rule"].split("-")[0] in FILE_FAMILIES and found["severity"] == "error"],
    }


def differences(expected, found, name):
    return [f"{name}: {part} differ\n  expected {expected[part]}\n  found    {found[part]}"
            for part in expected if expected[part] != found[part]]


# --- a folder of other producers' files


def is_well_formed(path):
    try:
        if zipfile.is_zipfile(path):
            xml.etree.ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml"))
        else:
            xml.etree.ElementTree.parse(path)
        return True
    except xml.etree.ElementTree.ParseError:
        return False


def read_without_errors(program, folder):
    faults = []
    for path in sorted(folder.iterdir()):
        result = run(program, "check", "--report", "json", path)
        errors = [found["rule"] for found in result["documents"][0]["findings"]
                  if found["rule"].split("-")[0] in FILE_FAMILIES and found["severity"] == "error"]
        wanted = [] if is_well_formed(path) else ["xml-valformad"]
        if errors != wanted:
            faults.append(f"{path.name}: {errors} instead of {wanted}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
