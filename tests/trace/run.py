#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One seeded break gives its own finding and nothing else: run.py [--show] PROGRAM [RULE...].

Each case of breaks.json is applied to a copy of samples/kedja; `styrkoll check --report json` must then give exactly the findings the
case expects, of every severity. The same documents under other names, in another order and split over two folders give the same. A case
with "known" says why it does not hold yet; it is printed and must go on failing. What is changed without a break, in "harmless", gives
nothing. --show prints the messages, for a person to read.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SAMPLE = ROOT / "samples" / "kedja"
MODEL = ROOT / "schema" / "strangnas" / "styrmodell.xml"
YEAR, EARLIER = "2027", "tidigare"
SET = "set"


def replace_once(text, edit, where):
    count = text.count(edit["find"])
    if count != edit.get("times", 1):
        raise ValueError(f"{where}: {edit['find']!r} stands there {count} times")
    return text.replace(edit["find"], edit["replace"])


def read(path):
    return path.read_text(encoding="utf-8")


def edited(documents, names, case):
    """The documents of a case, by name: the sample's with the edits of the case."""
    out = dict(documents)
    for edit in case["edits"]:
        if "copy" in edit:
            out[edit["as"]] = out[names.get(edit["copy"], edit["copy"])]
        elif "remove" in edit:
            del out[names[edit["remove"]]]
        elif "write" in edit:
            out[edit["write"]] = edit["text"]
        else:
            name = names.get(edit["file"], edit["file"])
            out[name] = replace_once(out[name], edit, name)
    return out


class Layout:
    """How the same documents may lie on disk: `place` gives each its path, `arguments` what the program is given."""

    def __init__(self, name, place, arguments):
        self.name, self.place, self.arguments = name, place, arguments


def layouts(shuffle):
    def renamed(names):
        order = sorted(names)
        shuffle.shuffle(order)
        return {name: f"{name.split('/')[0]}/dokument-{at:02}.xml" for at, name in enumerate(order)}

    def split(names):
        order = sorted(name for name in names if name.startswith(YEAR))
        shuffle.shuffle(order)
        half = {name: "a" if at % 2 else "b" for at, name in enumerate(order)}
        return {name: f"{half.get(name, '')}/{name.split('/')[1]}" if name in half else name for name in names}

    def as_is(names):
        return {name: name for name in names}

    def files(folder):
        paths = sorted(str(path.relative_to(folder)) for path in (folder / YEAR).iterdir())
        shuffle.shuffle(paths)
        return paths

    return [Layout("as it is", as_is, lambda folder: [YEAR]), Layout("other names and order", renamed, files),
            Layout("two folders", split, lambda folder: ["b", "a"])]


def relinked(text, place):
    """The text with its links to where the files now lie."""
    for name, moved in place.items():
        text = text.replace(f'till="{name.split("/")[1]}', f'till="{moved.split("/")[1]}')
    return text


def configuration(name):
    return name in ("styrkoll.xml", "granskningar.xml")


def check(program, folder, arguments, case, model, language):
    command = [program, "check", *arguments, "--report", "json", "--lang", language]
    command += ["--with", EARLIER] if case.get("with") else []
    command += ["--model", str(model)] if model else []
    done = subprocess.run(command, capture_output=True, timeout=60, cwd=folder, check=False)
    if done.returncode not in (0, 1):
        raise ValueError(f"exit {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()}")
    return json.loads(done.stdout)


def findings_of(result, short):
    """(severity, rule, file) of each finding, and the finding."""
    out = [((one["severity"], one["rule"], short(document["path"])), one)
           for document in result["documents"] for one in document["findings"]]
    return out + [((one["severity"], one["rule"], SET), one) for one in result["set"]["findings"]]


def sayings(found, paths):
    """What the findings say, whatever the files are called."""
    out = collections.Counter()
    for (severity, rule, _), one in found:
        words = [severity, rule, one["message"], one["help"] or "", str((one["location"] or {}).get("quote")),
                 *sorted(related["message"] for related in one["related"])]
        text = "\n".join(words)
        for path in sorted(paths, key=len, reverse=True):
            text = text.replace(path, "<fil>").replace(path.split("/")[-1], "<fil>")
        out[text] += 1
    return out


def leftovers(found):
    for _, one in found:
        for text in (one["message"], one["help"] or "", *(related["message"] for related in one["related"])):
            if re.search(r"[{}]|  |\s[.,]|”\s*”", text) or not text.strip():
                yield f"{one['rule']}: not a sentence to show: {text!r}"


def faults_of(program, case, documents, names, models):
    short_names = {path: short for short, path in names.items()}
    expected = collections.Counter(tuple(line.split(" ", 2)) for line in case["expect"])
    everything = edited(documents, names, case)
    loose = {name: text for name, text in everything.items() if configuration(name)}
    here = {name: text for name, text in everything.items() if not configuration(name)}
    first = None
    for layout in layouts(random.Random(case["brist"])):
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary)
            place = layout.place(list(here))
            for name, text in [*here.items(), *loose.items()]:
                path = folder / place.get(name, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(relinked(text, place), encoding="utf-8")
            model = models.get(case.get("model"))
            back = {moved: name for name, moved in place.items()}
            arguments = layout.arguments(folder)
            result = check(program, folder, arguments, case, model, "sv")
            found = findings_of(result, lambda path: short_names.get(back.get(path, path), back.get(path, path)))
            said = sayings(found, back)
            if first is None:
                first = said
                got = collections.Counter(key for key, _ in found)
                yield from (f"missed: {' '.join(key)}" for key in (expected - got).elements())
                for key in got - expected:
                    yield from (f"not expected: {' '.join(key)}: {one['message']}" for k, one in found if k == key)
                text = "\n".join(one["message"] for _, one in found).replace("\u00a0", " ")
                yield from (f"does not say {words!r}: {text}" for words in case.get("says", []) if words not in text)
                yield from leftovers(found)
                yield from leftovers(findings_of(check(program, folder, arguments, case, model, "en"), str))
                if case.get("show"):
                    for (severity, rule, where), one in found:
                        print(f"    {severity} {rule} {where}: {one['message']}\n        {one['help']}")
            elif said != first:
                yield f"{layout.name}: findings differ: {list((first - said).elements())} became {list((said - first).elements())}"


def try_case(arguments):
    try:
        return list(faults_of(*arguments))
    except (ValueError, KeyError, subprocess.TimeoutExpired) as broken:
        return [f"{type(broken).__name__}: {broken}"]


def write_models(edits, folder):
    """The steering models that cases name: Strängnäs', changed. Empty ones are the model itself."""
    out = {}
    glossary = MODEL.with_name("ordlista.xml")  # the model names it, relative to itself
    (folder / glossary.name).write_text(read(glossary), encoding="utf-8")
    for name, changes in edits.items():
        text = read(MODEL)
        for change in changes:
            text = replace_once(text, change, name)
        out[name] = folder / f"{name}.xml"
        out[name].write_text(text, encoding="utf-8")
    return out


def cases_of(tests, only):
    cases = [case for case in tests["breaks"] if not only or case["rule"] in only]
    for case in cases:
        if not any(f" {case['rule']} " in line for line in case["expect"]):
            raise SystemExit(f"{case['rule']}: {case['brist']}: the case does not expect its own rule")
    for case in [] if only else tests["harmless"]:
        cases.append({**case, "rule": "harmless", "expect": []})
    return cases


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--show", action="store_true")
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("rules", nargs="*")
    options = parser.parse_args()
    tests = json.loads(read(HERE / "breaks.json"))
    documents = {path.relative_to(SAMPLE).as_posix(): read(path) for path in sorted(SAMPLE.rglob("*.xml"))
                 if not configuration(path.name)}
    cases = cases_of(tests, options.rules)
    failed = known = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(1 if options.show else 2) as pool:
        models = write_models(tests["models"], pathlib.Path(folder))
        program = options.program.resolve()
        work = [(program, {**case, "show": options.show}, documents, tests["files"], models) for case in cases]
        for case, faults in zip(cases, pool.map(try_case, work)):
            if options.show or faults or "known" in case:
                print(f"{'known: ' if 'known' in case else ''}{case['rule']}: {case['brist']}")
            for fault in faults:
                print(f"    {fault}")
            if "known" in case:
                print(f"    {case['known']}")
                known += 1
                failed += not faults  # it holds now: take the word "known" away
            else:
                failed += bool(faults)
    print(f"{len(cases)} cases, {failed} failed, {known} known not to hold yet")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    os.environ.pop("STYRKOLL_SCHEMA", None)
    sys.exit(main())
