#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes reports and opens them in Chromium: run.py PROGRAM PROJECT WORK-FOLDER. Exit 77 (skipped) where a tool is missing.

The pages: the sample year, the sample chain, a set with many faults beside a waiver and a baseline (also in English), the same
with hostile words put into its result, and one of 10,000 findings. browser.mjs says what must hold of them.
"""
import json
import pathlib
import shutil
import subprocess
import sys

FAULTS = ("avsnitt-saknas", "ekonomi-summa", "klarsprak-lang-mening", "kvar-andring", "mall-platshallare", "nyckeltal-utfall",
          "personuppgift-personnummer", "ram-summa", "sarskrivning-trolig", "skrivregel-dubbelblank", "stavning-fel",
          "term-utgangen", "tillganglighet-rubrikniva")
OLD = ("ekonomi-summa", "stavning-fel", "nyckeltal-utfall")
WAIVER = """<?xml version="1.0" encoding="UTF-8"?>
<styrkoll xmlns="urn:styrkoll:konfiguration:1" version="1">
  <undantag regel="mall-platshallare" rubrik="Omvärlds- och nulägesanalys" skal="Mallen fylls i efter samrådet"
            ansvarig="Kanslichef" galler-till="2027-12-31" dnr="KS/2026:48-0061"/>
</styrkoll>
"""
HOSTILE = "<section> ]]> \"><img src=x onerror=alert(1)> </script> \u202eomvänt\u202c \u05e9\u05dc\u05d5\u05dd noll\u200bbredd & 'slut'"
TODAY = ("--today", "2026-11-24")


def find(names):
    return next((found for found in map(shutil.which, names) if found), None)


class Pages:
    def __init__(self, program, project, work):
        self.program, self.project, self.work = program, project, work

    def styrkoll(self, *words, folder, codes):
        done = subprocess.run([self.program, *map(str, words)], cwd=folder, capture_output=True, text=True, timeout=300)
        if done.returncode not in codes:
            sys.exit(f"styrkoll {words}: exit {done.returncode}\n{done.stderr}")

    def check(self, what, name, *more, folder, codes=(0, 1, 4)):
        self.styrkoll("check", what, *TODAY, *more, "--report", f"html={self.work / name}.html",
                      "--report", f"json={self.work / name}.json", folder=folder, codes=codes)

    def later(self, name):
        self.styrkoll("report", self.work / f"{name}.json", "--report", f"html={self.work / name}.html",
                      folder=self.work, codes=(0,))

    def faults(self, folder, rules):
        folder.mkdir()
        for rule in rules:
            source = next((self.project / "samples/brister" / rule).glob("daligt.*"))
            shutil.copy(source, folder / f"{rule}{source.suffix}")
        (folder / "styrkoll.xml").write_text(WAIVER, encoding="utf-8")

    def hostile(self):
        result = json.loads((self.work / "brister.json").read_text(encoding="utf-8"))
        for document in result["documents"]:
            document["title"] = (document["title"] or "") + HOSTILE
            document["typeName"] = document["organName"] = document["status"] = HOSTILE
            for heading in document["outline"]:
                heading["text"] += HOSTILE
            for finding in document["findings"]:
                finding["message"] = finding["help"] = HOSTILE + finding["message"]
                finding["suggestions"] = [HOSTILE]
                if finding["location"]:
                    finding["location"]["quote"] = HOSTILE
                    finding["location"]["end"] = finding["location"]["start"] + len(HOSTILE)
                    finding["location"]["context"] = {"before": HOSTILE, "after": HOSTILE}
                if finding["waiver"]:
                    finding["waiver"]["reason"] = finding["waiver"]["owner"] = HOSTILE
        for rule in result["rules"]:
            rule["why"] = rule["source"] = HOSTILE
        for entry in result["set"]["notChecked"]:
            entry["message"] = HOSTILE
        result["model"]["name"] = HOSTILE
        (self.work / "elak.json").write_text(json.dumps(result), encoding="utf-8")
        self.later("elak")

    def many(self):
        result = json.loads((self.work / "brister.json").read_text(encoding="utf-8"))
        documents = [document for document in result["documents"] if document["findings"]]
        each = 10_000 // len(documents) + 1
        for document in documents:
            models, made = document["findings"], []
            for number in range(each):
                made.append(models[number % len(models)] | {"fingerprint": f"{number:032x}"})
            document["findings"] = sorted(made, key=lambda own: own["rule"])
        own = [one for document in [*result["documents"], result["set"]] for one in document["findings"]]
        rest = [one for one in own if not one["waiver"]]
        told = [one["severity"] for one in rest if one["baselineState"] != "unchanged"]
        result["summary"] |= {"waived": len(own) - len(rest), "unchanged": len(rest) - len(told)}
        for severity in ("error", "warning", "note"):
            result["summary"][severity + "s"] = told.count(severity)
        (self.work / "manga.json").write_text(json.dumps(result), encoding="utf-8")
        self.later("manga")


def main():
    program, project, work = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    chromium = find(("chromium", "chromium-browser", "google-chrome"))
    packages = project / "tests/web/node_modules"
    missing = [name for name, there in (("chromium", chromium), ("node", shutil.which("node")),
                                        ("pdftotext", shutil.which("pdftotext")),
                                        ("tests/web: npm ci", (packages / "playwright-core").is_dir())) if not there]
    if missing:
        print("skipped, missing:", ", ".join(missing))
        return 77
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    pages = Pages(program, project, work)
    samples = project / "samples"
    pages.check("strangnas-2027", "strangnas", folder=samples)
    pages.check("kedja", "kedja", folder=samples)
    pages.faults(work / "fore", OLD)
    pages.styrkoll("check", ".", *TODAY, "--baseline", work / "bas.json", "--update-baseline", folder=work / "fore", codes=(0, 1))
    pages.faults(work / "set", FAULTS)
    shutil.copy(next((samples / "brister/paket-avklippt").glob("daligt.*")), work / "set/avklippt.odt")
    pages.check(".", "brister", "--baseline", work / "bas.json", folder=work / "set")
    pages.check(".", "english", "--lang", "en", folder=work / "set")
    pages.hostile()
    pages.many()
    return subprocess.run(["node", pathlib.Path(__file__).parent / "browser.mjs", work, packages.parent, chromium], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
