#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every format of a result tells the same: run.py PROGRAM [CASE...].

Each run of inputs.py writes all formats at once. Read with views.py they must give the same counts and verdicts as the JSON; `report`
must give the same bytes from the JSON alone, and so must a second run with another number of threads. No personal number may stand in any.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import inputs
import views

NUMBER = re.compile(rb"850709.{0,6}9805|9805", re.S)
# Formats that are to be read by a person stay small; the others have every finding.
SMALL = {"markdown": 10_000_000, "html": 10_000_000, "odt": 10_000_000}
NO_FILE = {"annotated"}  # formats that write a folder of documents; they have their own test


def formats(program):
    words = " ".join(subprocess.run([program, "check", "--help"], capture_output=True, check=True).stdout.decode().split())
    names = re.search(r"console \(förval\), ([a-z, ]+)[.=]", words).group(1).split(", ")
    return [name for name in names if name not in NO_FILE]


def write_all(program, names, folder, out, command):
    out.mkdir()
    reports = [word for name in names for word in ("--report", f"{name}={out / name}")]
    done = subprocess.run([program, *command, *reports], cwd=folder, capture_output=True, timeout=600, check=False)
    assert done.returncode in ((0,) if command[0] == "report" else (0, 1, 4)), f"exit {done.returncode}: {done.stderr.decode('utf-8', 'replace')}"
    return {name: (out / name).read_bytes() for name in names}


def differences(name, view, truth):
    (verdicts, counts), (true_verdicts, true_counts) = view.told(), truth.told()
    for key in sorted(verdicts.keys() | true_verdicts.keys()):
        if verdicts.get(key) != true_verdicts.get(key):
            yield f"{name}: verdict of {key!r} is {verdicts.get(key)}, json says {true_verdicts.get(key)}"
    for key in sorted(counts.keys() | true_counts.keys()):
        if counts.get(key) != true_counts.get(key):
            yield f"{name}: {key} {counts.get(key)}, json says {true_counts.get(key)}"
    if view.fingerprints is not None and view.fingerprints != truth.fingerprints:
        yield f"{name}: other findings: {view.fingerprints - truth.fingerprints} {truth.fingerprints - view.fingerprints}"


def faults_of(program, names, case, work):
    folder = work / "in"
    folder.mkdir()
    arguments = case(folder)
    first = write_all(program, names, folder, work / "1", ["check", *arguments, "--quiet", "--jobs", "1"])
    second = write_all(program, names, folder, work / "2", ["check", *arguments, "--quiet", "--jobs", "2"])
    later = write_all(program, names, work, work / "3", ["report", str(work / "1" / "json")])
    truth = views.READERS["json"](first["json"])
    lines = {}
    for name, data in first.items():
        if second[name] != data:
            yield f"{name}: another run gives other bytes"
        if later[name] != data:
            yield f"{name}: report gives other bytes than check"
        if len(data) > SMALL.get(name, len(data)):
            yield f"{name}: {len(data)} bytes"
        if case is inputs.personal and NUMBER.search(views.text_of(name, data)):
            yield f"{name}: a personal number"
        try:
            view = views.READERS[name](data)
            lines[name] = view.line
            yield from differences(name, view, truth)
        except (AssertionError, KeyError, ValueError, AttributeError) as wrong:
            yield f"{name}: {type(wrong).__name__}: {wrong}"
    if len({line for line in lines.values() if line}) != 1:
        yield f"the verdict in words is not one: {lines}"
    yield from expected(case, truth)


def report_faults(program, names, work, text):
    """What `report` makes of the text of a result, held against that text."""
    work.mkdir()
    (work / "result.json").write_text(text, encoding="utf-8")
    truth = views.READERS["json"](text)
    for name, data in write_all(program, names, work, work / "out", ["report", "result.json"]).items():
        steering = rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xe2\x80\xae|\xef\xbf[\xbe\xbf]"
        if name != "json" and re.search(steering, views.text_of(name, data)):
            yield f"{name}: a character that steers, or that XML forbids"
        if len(data) > SMALL.get(name, len(data)):
            yield f"{name}: {len(data)} bytes"
        try:
            yield from differences(name, views.READERS[name](data), truth)
        except (AssertionError, KeyError, ValueError, AttributeError) as wrong:
            yield f"{name}: {type(wrong).__name__}: {wrong}"


def made_results(text):
    """Results that no run gives, by name: what no document can hold, and more than 10 000 findings."""
    bad = r"\u0001 \u0000 \ufffe \uffff \ufeff \u202e ]]> <x> \ud83d\ude00 "
    result = json.loads(re.sub(r'("(?:message|quote|help|title|owner|number|skrivet)": ")', lambda match: match[1] + bad, text))
    for one in [one for document in [*result["documents"], result["set"]] for one in document["findings"]]:
        for place in filter(None, [one["location"], *(other["location"] for other in one["related"])]):
            place["end"] = place["start"] + len(place["quote"])
    yield "characters", json.dumps(result)
    result = json.loads(text)
    document = max(result["documents"], key=lambda one: len(one["findings"]))
    opened = [one for one in document["findings"] if not one["waiver"] and one["baselineState"] == "new"]
    document["findings"] += opened * (11_000 // len(opened))
    counts = views.READERS["json"](json.dumps(result)).counts
    kinds = {"errors": "error", "warnings": "warning", "notes": "note", "waived": "waived", "unchanged": "unchanged"}
    result["summary"].update({key: sum(count for (_, kind), count in counts.items() if kind == one) for key, one in kinds.items()})
    yield "many", json.dumps(result, ensure_ascii=False)


def made_faults(program, names, work):
    folder = work / "in"
    folder.mkdir()
    text = write_all(program, ["json"], folder, work / "first", ["check", *inputs.living(folder), "--quiet"])["json"].decode("utf-8")
    for made, changed in made_results(text):
        yield from (f"{made}: {fault}" for fault in report_faults(program, names, work / made, changed))
    (work / "half.json").write_text(text.replace('"message": "', r'"message": "\ud83d ', 1), encoding="utf-8")
    if subprocess.run([program, "report", "half.json", "--report", "sarif"], cwd=work, capture_output=True, check=False).returncode != 4:
        yield "half a character is not refused"
    yield from untrue_results(program, work, text)


def untrue_results(program, work, text):
    """Results that no run can have given: refused, with the member that is wrong."""
    def change(member, *path):
        result = json.loads(text)
        at = result
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = member(at[path[-1]]) if callable(member) else member
        return json.dumps(result)

    cases = {
        "summary.errors": change(lambda count: count + 1, "summary", "errors"),
        "summary.documents": change(lambda count: count + 1, "summary", "documents"),
        "documents[0].verdict": change(lambda verdict: "fail" if verdict == "pass" else "pass", "documents", 0, "verdict"),
        "verdict": change(lambda verdict: "fail" if verdict == "pass" else "pass", "verdict"),
        "set.checked[0].documents": change([], "documents"),
        "tool.today": change("i dag", "tool", "today"),
        "tool.failOn": change("allt", "tool", "failOn"),
        "documents[0].path": change("", "documents", 0, "path"),
        "documents[1].path": change(lambda all: [*all, all[0]], "documents"),
        "documents[0].findings[0].rule": change("", "documents", 0, "findings", 0, "rule"),
        "documents[0].findings[0].fingerprint": change("x", "documents", 0, "findings", 0, "fingerprint"),
        "documents[0].findings[0].baselineState": change("gammal", "documents", 0, "findings", 0, "baselineState"),
        "tool.version": text.replace('"version":', '"version": "9", "version":', 1),
    }
    for member, changed in cases.items():
        (work / "untrue.json").write_text(changed, encoding="utf-8")
        done = subprocess.run([program, "report", "untrue.json", "--report", "sarif"], cwd=work, capture_output=True, check=False)
        if done.returncode != 4 or not done.stderr.decode("utf-8").split("\n")[0].endswith(f": {member}."):
            yield f"untrue {member}: exit {done.returncode}: {done.stderr.decode('utf-8', 'replace')}"


def expected(case, truth):
    """That a case is what it is meant to be: one that has nothing to tell apart shows nothing."""
    kinds = {kind for _, kind in truth.counts}
    verdicts = set(truth.verdicts.values())
    if case is inputs.living and not {"waived", "unchanged", "note"} <= kinds:
        yield f"the case has only {kinds}"
    if case is inputs.hostile and not {"unreadable", "incomplete", "fail"} <= verdicts:
        yield f"the case has only {verdicts}"


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    inputs.PROGRAM = program
    names = formats(program)
    failed = [f"no reader in views.py for the format {name}" for name in names if name not in views.READERS]
    names = [name for name in names if name in views.READERS]
    for case in inputs.CASES:
        if sys.argv[2:] and case.__name__ not in sys.argv[2:]:
            continue
        with tempfile.TemporaryDirectory() as work:
            faults = list(faults_of(program, names, case, pathlib.Path(work)))
        failed += [f"{case.__name__}: {fault}" for fault in faults]
    if not sys.argv[2:]:
        with tempfile.TemporaryDirectory() as work:
            failed += [f"made: {fault}" for fault in made_faults(program, names, pathlib.Path(work))]
    print("\n".join(failed[:60] or [f"{len(names)} formats tell the same: {', '.join(names)}"]))
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ.pop("STYRKOLL_SCHEMA", None)
    sys.exit(main())
