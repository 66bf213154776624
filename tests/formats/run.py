#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every format of a result tells the same: run.py PROGRAM [CASE...].

Each run of inputs.py writes all formats at once. Read with views.py they must give the same counts and verdicts as the JSON; `report`
must give the same bytes from the JSON alone, and so must a second run with another number of threads. No personal number may stand in any.
"""
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
    names = re.search(r"console \(förval\), ([a-z, -]+)\.", words).group(1).split(", ")
    return [name for name in names if name not in NO_FILE]


def write_all(program, names, folder, out, command):
    out.mkdir()
    reports = [word for name in names for word in ("--report", f"{name}={out / name}")]
    done = subprocess.run([program, *command, "--quiet", *reports], cwd=folder, capture_output=True, timeout=600, check=False)
    assert done.returncode in (0, 1, 4), f"exit {done.returncode}: {done.stderr.decode('utf-8', 'replace')}"
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
    first = write_all(program, names, folder, work / "1", ["check", *arguments, "--jobs", "1"])
    second = write_all(program, names, folder, work / "2", ["check", *arguments, "--jobs", "2"])
    later = write_all(program, names, work, work / "3", ["report", str(work / "1" / "json")])
    truth = views.READERS["json"](first["json"])
    for name, data in first.items():
        if second[name] != data:
            yield f"{name}: another run gives other bytes"
        if later[name] != data:
            yield f"{name}: report gives other bytes than check"
        if len(data) > SMALL.get(name, len(data)):
            yield f"{name}: {len(data)} bytes"
        if case is inputs.personal and NUMBER.search(data):
            yield f"{name}: a personal number"
        try:
            yield from differences(name, views.READERS[name](data), truth)
        except (AssertionError, KeyError, ValueError, AttributeError) as wrong:
            yield f"{name}: {type(wrong).__name__}: {wrong}"
    yield from expected(case, truth)


def later_faults(program, names, work):
    """A result from elsewhere, with what no document can hold: half characters, control characters, what is no character."""
    folder = work / "in"
    folder.mkdir()
    first = write_all(program, ["json"], folder, work / "1", ["check", *inputs.living(folder)])["json"].decode("utf-8")
    bad = r"\ud800 \u0001 \u0000 \uffff \ufeff \u202e ]]> <x> \udc00"
    changed = re.sub(r'("(?:message|quote|help|title|reason|owner|what|skrivet)": ")', lambda match: match[1] + bad, first)
    (work / "bad.json").write_text(changed, encoding="utf-8")
    out = work / "2"
    out.mkdir()
    reports = [word for name in names for word in ("--report", f"{name}={out / name}")]
    done = subprocess.run([program, "report", str(work / "bad.json"), *reports], capture_output=True, timeout=60, check=False)
    if done.returncode != 0:
        yield f"exit {done.returncode}: {done.stderr.decode('utf-8', 'replace')}"
        return
    truth = views.READERS["json"](first)
    for name in names:
        data = (out / name).read_bytes()
        if name != "json" and re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xe2\x80\xae|\xed[\xa0-\xbf]", data):
            yield f"{name}: a character that steers, or half of one"
        try:
            data.decode("utf-8")
            yield from differences(name, views.READERS[name](data), truth)
        except (AssertionError, KeyError, ValueError, AttributeError) as wrong:
            yield f"{name}: {type(wrong).__name__}: {wrong}"


def expected(case, truth):
    """That a case is what it is meant to be: one that has nothing to tell apart shows nothing."""
    kinds = {kind for _, kind in truth.counts}
    verdicts = set(truth.verdicts.values())
    if case is inputs.living and not {"waived", "unchanged", "note"} <= kinds:
        yield f"the case has only {kinds}"
    if case is inputs.hostile and not {"unreadable", "incomplete", "fail"} <= verdicts:
        yield f"the case has only {verdicts}"
    if case is inputs.many and sum(truth.counts.values()) < 10_000:
        yield f"the case has only {sum(truth.counts.values())} findings"


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
            failed += [f"another's result: {fault}" for fault in later_faults(program, names, pathlib.Path(work))]
    print("\n".join(failed[:60] or [f"{len(names)} formats tell the same: {', '.join(names)}"]))
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ.pop("STYRKOLL_SCHEMA", None)
    sys.exit(main())
