#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every rule has all it needs: completeness.py PROGRAM [RULE...].

- its entry: both languages, source, a right and a wrong example, the same {arguments} in both languages
- a good and a bad sample in samples/brister/<rule>/: the bad one gives the rule, the good one no error, no warning, nothing of it
- code or model that can report it; and no code that reports what the catalogue does not have

A file `val` beside the samples holds options for the check of both (a lower --limit, say); bad samples that need company have it in
a folder: daligt/ is checked as a whole.
"""
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "brister"
NAMESPACE = "{urn:styrkoll:regler:1}"
BILINGUAL = ("vad", "meddelande", "varfor", "gor-sa")
# Literals of the sources that look like rule ids and are something else.
NO_RULES = {"xml-stylesheet", "xml-id"}


def text_of(element):
    return "".join(element.itertext()).strip() if element is not None else ""


def arguments_of(text):
    return set(re.findall(r"\{([a-z0-9-]+)\}", text))


def entry_faults(rule):
    if not rule.get("kalla"):
        yield "has no source (kalla)"
    for name in BILINGUAL:
        words = {language: text_of(rule.find(f"{NAMESPACE}{name}/{NAMESPACE}{language}")) for language in ("sv", "en")}
        for language, text in words.items():
            if not text:
                yield f"<{name}> has no <{language}>"
        if arguments_of(words["sv"]) != arguments_of(words["en"]):
            yield f"<{name}> has other arguments in Swedish than in English"
    for name in ("bra", "daligt"):
        if not text_of(rule.find(NAMESPACE + name)):
            yield f"has no example <{name}>"


def samples_of(rule_id, kind):
    return sorted(path for path in (SAMPLES / rule_id).glob(f"{kind}*") if not path.name.startswith("."))


def check(program, rule_id, sample):
    options = SAMPLES / rule_id / "val"
    extra = shlex.split(options.read_text(encoding="utf-8")) if options.is_file() else []
    done = subprocess.run([program, "check", str(sample), "--report", "json", *extra], capture_output=True,
                          timeout=60, cwd=ROOT, check=False)
    if done.returncode not in (0, 1, 4):
        raise RuntimeError(f"exit {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()}")
    result = json.loads(done.stdout)
    return [finding for document in result["documents"] for finding in document["findings"]] + result["set"]["findings"]


def sample_faults(program, rule_id):
    for kind in ("bra", "daligt"):
        samples = samples_of(rule_id, kind)
        if not samples:
            yield f"has no sample samples/brister/{rule_id}/{kind}*"
        for sample in samples:
            try:
                findings = check(program, rule_id, sample)
            except (RuntimeError, ValueError, subprocess.TimeoutExpired) as broken:
                yield f"{sample.name}: {broken}"
                continue
            if kind == "daligt" and all(finding["rule"] != rule_id for finding in findings):
                yield f"{sample.name} does not give it, but {sorted({finding['rule'] for finding in findings})}"
            for finding in findings if kind == "bra" else []:
                if finding["rule"] == rule_id or finding["severity"] in ("error", "warning"):
                    yield f"{sample.name} is no good sample: {finding['rule']}: {finding['message']}"


def literals_of_sources(families):
    pattern = re.compile(r'"((?:%s)-[a-z0-9]+(?:-[a-z0-9]+)*)"' % "|".join(sorted(families)))
    found = {}
    sources = [path for path in (ROOT / "src").rglob("*.[ch]pp")] + [ROOT / "schema" / "strangnas" / "styrmodell.xml"]
    for path in sorted(sources):
        for literal in pattern.findall(path.read_text(encoding="utf-8")):
            found.setdefault(literal, path.relative_to(ROOT))
    return found


def main():
    program, *only = sys.argv[1:]
    rules = [rule for path in sorted((ROOT / "schema" / "regler").glob("*.xml"))
             for rule in ElementTree.parse(path).getroot().iter(f"{NAMESPACE}regel")]
    ids = [rule.get("id") for rule in rules]
    faults = [f"{rule_id}: given twice" for rule_id in sorted({i for i in ids if ids.count(i) > 1})]
    literals = literals_of_sources({rule_id.split("-")[0] for rule_id in ids})
    for rule in rules:
        rule_id = rule.get("id")
        if only and rule_id not in only:
            continue
        faults += [f"{rule_id}: {fault}" for fault in entry_faults(rule)]
        faults += [f"{rule_id}: {fault}" for fault in sample_faults(program, rule_id)]
        if rule_id not in literals:
            faults.append(f"{rule_id}: neither src/ nor the steering model names it: it can never be reported")
    for literal, path in sorted(literals.items()):
        if not only and literal not in ids and literal not in NO_RULES:
            faults.append(f'{literal}: {path} names it, but the catalogue does not have it')
    for folder in sorted(SAMPLES.iterdir()) if SAMPLES.is_dir() else []:
        if not only and folder.is_dir() and folder.name not in ids:
            faults.append(f"{folder.name}: samples without a rule")
    if not rules:
        faults.append("no rules found")
    print("\n".join(faults) or f"{len(rules)} rules have all they need")
    return 1 if faults else 0


if __name__ == "__main__":
    os.environ.pop("STYRKOLL_SCHEMA", None)
    sys.exit(main())
