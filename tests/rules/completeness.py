#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every rule has all it needs: completeness.py PROGRAM [RULE...].

- its entry: both languages, source, a right and a wrong example, the same {arguments} in both languages
- a good and a bad sample in samples/brister/<rule>/: the bad one gives the rule, the good one no error, no warning, nothing of it;
  or, where a whole set is needed to show it, a break in tests/trace/breaks.json (which tests/trace/run.py tries) of samples/kedja,
  which is its good sample
- code or model that can report it; and no code that reports what the catalogue does not have

- for every rule that docs/kontroller.md names, a trap (falla*): what looks like the defect and is not; it never gives the rule

`granser.txt` beside the samples holds lower limits (NAME=VALUE, one a line) for the check of all; `argument.txt` further words of the
command line, one a line; `utan-daligt.txt` and `utan-falla.txt` say why there can be no such sample. bra/, daligt/ and falla/ may be
folders, which are checked as a whole.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "brister"
MAP = ROOT / "docs" / "kontroller.md"
BREAKS = ROOT / "tests" / "trace" / "breaks.json"
GOOD_SET = ROOT / "samples" / "kedja" / "2027"
NAMESPACE = "{urn:styrkoll:regler:1}"
BILINGUAL = ("vad", "meddelande", "varfor", "gor-sa")
FILE_FAMILIES = {"fil", "paket", "xml", "odf", "grans"}
# Literals of the sources that look like rule ids and are something else.
NO_RULES = {"xml-stylesheet", "xml-id", "nyckeltal-id"}


def text_of(element):
    return "".join(element.itertext()).strip() if element is not None else ""


def arguments_of(text):
    # {plats} in Swedish may be {plats-en} in English.
    return {name.removesuffix("-en") for name in re.findall(r"\{([a-z0-9-]+)\}", text)}


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
    # What is wrong with a file's bytes cannot be shown as a line of text.
    of_files = rule.get("id").split("-")[0] in FILE_FAMILIES
    for name in () if of_files else ("bra", "daligt"):
        if not text_of(rule.find(NAMESPACE + name)):
            yield f"has no example <{name}>"


def samples_of(rule_id, kind):
    return sorted(path for path in (SAMPLES / rule_id).glob(f"{kind}*") if not path.name.startswith("."))


def check(program, rule_id, sample):
    limits = SAMPLES / rule_id / "granser.txt"
    extra = [f"--limit={line}" for line in limits.read_text(encoding="utf-8").split()] if limits.is_file() else []
    words = SAMPLES / rule_id / "argument.txt"
    extra += words.read_text(encoding="utf-8").splitlines() if words.is_file() else []
    done = subprocess.run([program, "check", str(sample), "--report", "json", *extra], capture_output=True,
                          timeout=60, cwd=ROOT, check=False)
    if done.returncode not in (0, 1, 4):
        raise RuntimeError(f"exit {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()}")
    result = json.loads(done.stdout)
    return [finding for document in result["documents"] for finding in document["findings"]] + result["set"]["findings"]


def chain_rules():
    """Rules that have their break in a whole set, and hold there."""
    return {case["rule"] for case in json.loads(BREAKS.read_text(encoding="utf-8"))["breaks"] if "known" not in case}


def good_set_faults(program):
    for finding in check(program, "", GOOD_SET):
        yield f"{GOOD_SET.name} is no good sample: {finding['rule']}: {finding['message']}"


def trapped_rules():
    """Rules that docs/kontroller.md names."""
    return set(re.findall(r"`([a-z]+(?:-[a-z0-9]+)+)`", MAP.read_text(encoding="utf-8")))


def sample_faults(program, rule_id, of_sets):
    if rule_id in of_sets and not (SAMPLES / rule_id).is_dir():
        return
    for kind in ("bra", "daligt", "falla") if rule_id in trapped_rules() else ("bra", "daligt"):
        samples = samples_of(rule_id, kind)
        if not samples and (kind == "bra" or not (SAMPLES / rule_id / f"utan-{kind}.txt").is_file()):
            yield f"has no sample samples/brister/{rule_id}/{kind}*"
        for sample in samples:
            try:
                findings = check(program, rule_id, sample)
            except (RuntimeError, ValueError, subprocess.TimeoutExpired) as broken:
                yield f"{sample.name}: {broken}"
                continue
            if kind == "daligt" and all(finding["rule"] != rule_id for finding in findings):
                yield f"{sample.name} does not give it, but {sorted({finding['rule'] for finding in findings})}"
            for finding in findings if kind != "daligt" else []:
                if finding["rule"] == rule_id or (
                        kind == "bra" and finding["waiver"] is None and finding["severity"] in ("error", "warning")):
                    yield f"{sample.name} is no {'good sample' if kind == 'bra' else 'trap'}: {finding['rule']}: {finding['message']}"


def named_rules(families):
    """What looks like a rule's id in the sources, and what the steering model names as rules; with where."""
    literal = re.compile(r'"((?:%s)-[a-z0-9]+(?:-[a-z0-9]+)*)"' % "|".join(sorted(families)))
    found = {}
    for path in sorted((ROOT / "src").rglob("*.[ch]pp")):
        for name in literal.findall(path.read_text(encoding="utf-8")):
            found.setdefault(name, path.relative_to(ROOT))
    model = ROOT / "schema" / "strangnas" / "styrmodell.xml"
    for element in ElementTree.parse(model).iter():
        for attribute, name in element.attrib.items():
            if attribute.endswith("regel"):
                found.setdefault(name, model.relative_to(ROOT))
    return found


def main():
    program, *only = sys.argv[1:]
    rules = [rule for path in sorted((ROOT / "schema" / "regler").glob("*.xml"))
             for rule in ElementTree.parse(path).getroot().iter(f"{NAMESPACE}regel")]
    ids = [rule.get("id") for rule in rules]
    faults = [f"{rule_id}: given twice" for rule_id in sorted({i for i in ids if ids.count(i) > 1})]
    of_sets = chain_rules()
    faults += [f"samples/kedja: {fault}" for fault in good_set_faults(program)]
    faults += [f"{rule_id}: {BREAKS.name} breaks it, but the catalogue does not have it" for rule_id in sorted(of_sets - set(ids))]
    literals = named_rules({rule_id.split("-")[0] for rule_id in ids})
    for rule in rules:
        rule_id = rule.get("id")
        if only and rule_id not in only:
            continue
        faults += [f"{rule_id}: {fault}" for fault in entry_faults(rule)]
        faults += [f"{rule_id}: {fault}" for fault in sample_faults(program, rule_id, of_sets)]
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
