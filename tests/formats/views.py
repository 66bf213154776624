# SPDX-License-Identifier: Apache-2.0
"""What each format tells: a reader a format, all giving the same View. A format without a reader here fails the test.

A reader parses the file with a parser that others wrote, and takes what it says of itself at its word.
"""
import collections
import csv
import html
import html.parser
import io
import json
import re
import urllib.parse
import xml.etree.ElementTree as ElementTree
import zipfile

SET = ""  # the set's path
SEVERITIES = ("error", "warning", "note")
VERDICTS = {"Har fel, men inget stoppar": "pass", "Kan gå ut": "pass", "Får inte gå ut": "fail",
            "Kunde inte kontrolleras helt": "incomplete", "Kunde inte läsas": "unreadable",
            "Inget dokument kunde kontrolleras": "incomplete"}
UNFINISHED = {" kunde inte läsas": "unreadable", " kunde inte kontrolleras": "incomplete"}  # the worst first
SWEDISH = {"fel": "error", "varning": "warning", "notis": "note"}
TOGETHER = "Dokumenten tillsammans"


class View:
    """verdicts: of each path; counts: (path, "error" | "warning" | "note" | "waived" | "unchanged") -> number, open ones by severity."""

    def __init__(self):
        self.verdicts = {}
        self.counts = collections.Counter()
        self.fingerprints = None  # all of them, where the format has each finding
        self.line = None  # the verdict of the set in words

    def add(self, path, severity, waived, unchanged):
        self.counts[path, "waived" if waived else "unchanged" if unchanged else severity] += 1

    def told(self):
        return self.verdicts, {key: count for key, count in self.counts.items() if count}


def verdict_of_set(words):
    """Of a set that was not checked whole each verdict is told with its number; the worst of them is the set's."""
    return VERDICTS.get(words) or next(verdict for phrase, verdict in UNFINISHED.items() if phrase in words)


def shown(path):
    """A path as a format for people has it."""
    text = re.sub(r"[\t\n\r ]+", " ", path)
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u206f\u200e\u200f\u061c]", "\ufffd", text).strip()


def of_json(data):
    result = json.loads(data)
    view = View()
    view.fingerprints = collections.Counter()
    view.verdicts[SET] = result["verdict"]
    for document in [*result["documents"], {"path": SET, **result["set"]}]:
        if document["path"] != SET:
            view.verdicts[shown(document["path"])] = document["verdict"]
        for one in document["findings"]:
            view.add(shown(document["path"]), one["severity"], one["waiver"], one["baselineState"] == "unchanged")
            view.fingerprints[one["fingerprint"]] += 1
    return view


def of_sarif(data):
    run = json.loads(data)["runs"][0]
    view = View()
    view.fingerprints = collections.Counter()
    view.verdicts[SET] = run["properties"]["verdict"]

    def path_of(index):
        while "parentIndex" in run["artifacts"][index]:
            index = run["artifacts"][index]["parentIndex"]
        return shown(urllib.parse.unquote(run["artifacts"][index]["location"]["uri"], errors="replace").removeprefix("file://"))

    for index, artifact in enumerate(run["artifacts"]):
        if "analysisTarget" in artifact.get("roles", []):
            view.verdicts[path_of(index)] = artifact["properties"]["verdict"]
    for one in run["results"]:
        if one.get("baselineState") == "absent":
            continue
        places = one["locations"]
        path = path_of(places[0]["physicalLocation"]["artifactLocation"]["index"]) if places else SET
        view.add(path, one["properties"]["severity"], one["suppressions"], one.get("baselineState") == "unchanged")
        view.fingerprints[one["partialFingerprints"]["styrkoll/v1"]] += 1
    summary = run["properties"]["summary"]
    for name, key in (("error", "errors"), ("warning", "warnings"), ("note", "notes"), ("waived", "waived"), ("unchanged", "unchanged")):
        total = sum(count for (_, kind), count in view.counts.items() if kind == name)
        assert summary[key] == total, f"sarif: summary says {summary[key]} {key}, results {total}"
    return view


def of_junit(data):
    root = ElementTree.fromstring(data)
    view = View()
    view.fingerprints = collections.Counter()
    ends = collections.Counter()
    for suite in root:
        told = {one.get("name"): one.get("value") for one in suite.find("properties")}
        path = SET if suite.get("name") == TOGETHER else suite.get("name")
        view.verdicts[path] = told["verdict"]
        for name, key in (("error", "errors"), ("warning", "warnings"), ("note", "notes"), ("waived", "waived"), ("unchanged", "unchanged")):
            view.counts[path, name] = int(told[key])
        cases = suite.findall("testcase")
        for tag, key in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            count = sum(case.find(tag) is not None for case in cases)
            assert int(suite.get(key)) == count, f"junit: {path}: {key} is {suite.get(key)}, counted {count}"
            ends[key] += count
        assert int(suite.get("tests")) == len(cases), f"junit: {path}: tests"
        names = collections.Counter((case.get("classname"), case.get("name")) for case in cases)
        assert max(names.values(), default=1) == 1, f"junit: {path}: two cases alike: {names.most_common(1)}"
        ends["tests"] += len(cases)
        bad = any(case.find(tag) is not None for case in cases for tag in ("failure", "error"))
        if path != SET:
            assert bad == (told["verdict"] != "pass"), f"junit: {path}: {told['verdict']}, but its cases say otherwise"
        for text in suite.itertext():
            view.fingerprints.update(re.findall(r"\[([0-9a-f]{32})\]", text))
    for key in ("tests", "failures", "errors"):
        assert int(root.get(key)) == ends[key], f"junit: {key}"
    if view.verdicts[SET] in ("incomplete", "unreadable"):
        assert ends["errors"], "junit: the set is not checked whole, and no case says so"
    return view


def of_csv(data):
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    view = View()
    view.fingerprints = collections.Counter()
    for row in rows:
        assert None not in row and None not in row.values(), f"csv: a row of another length: {row}"
        if not row["Utfall"]:
            assert row["Läge"] in ("inte kontrollerat", "åtgärdad"), row
            continue
        path = SET if row["Dokument"] == TOGETHER else re.sub(r"^'(?=[=+\-@])", "", row["Dokument"])
        verdict = verdict_of_set(row["Utfall"]) if path == SET else VERDICTS[row["Utfall"]]
        view.line = row["Utfall"] if path == SET else view.line
        assert view.verdicts.setdefault(path, verdict) == verdict
        if row["Regel"]:
            view.add(path, SWEDISH[row["Allvar"]], row["Läge"] == "undantag", row["Läge"] == "i baslinjen")
            view.fingerprints[row["Fingeravtryck"]] += 1
    return view


def unescaped(text):
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text))


def of_markdown(data):
    lines = data.decode("utf-8").split("\n")
    view = View()
    start = lines.index("|---|---|---|--:|--:|--:|--:|--:|") + 1
    kinds = (*SEVERITIES, "waived", "unchanged")
    totals = None
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        cells = [unescaped(cell.strip()) for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        assert len(cells) == 8, line
        numbers = dict(zip(kinds, map(int, cells[3:])))
        if cells[0] == "Allt":
            view.verdicts[SET] = verdict_of_set(cells[2])
            view.line = cells[2]
            totals = numbers
            continue
        path = SET if cells[0] == TOGETHER else cells[0]
        if path != SET:
            view.verdicts[path] = VERDICTS[cells[2]]
        for kind, count in numbers.items():
            view.counts[path, kind] += count
    assert unescaped(lines[0].removeprefix("# ")) == view.line
    for kind, total in totals.items():
        counted = sum(count for (_, name), count in view.counts.items() if name == kind)
        assert counted == total, f"markdown: {total} {kind} in all, {counted} in the rows"
    written = sum(line.startswith(("- **Fel** ", "- **Varning** ", "- **Notis** ")) for line in lines)
    left_out = sum(int(re.sub(r"\D", "", n)) for n in re.findall(r"^… och ([\d\u00a0]+) brist(?:er)? till\\?\.", "\n".join(lines), re.M))
    assert written + left_out == sum(totals[kind] for kind in SEVERITIES), f"markdown: {written} findings and {left_out} more"
    return view


class HtmlDocuments(html.parser.HTMLParser):
    """What the elements of the page say of themselves: the body of the whole, the others of a document each."""

    def __init__(self):
        super().__init__()
        self.whole, self.documents = {}, {}
        self.title, self.verdict, self.inside = "", "", ""

    def handle_starttag(self, tag, attrs):
        data = dict(attrs)
        self.inside = tag if tag in ("title", "h1") else ""
        if tag == "body":
            self.whole = data
        elif "data-path" in data:
            told = {name: value for name, value in data.items() if name.startswith("data-")}
            known = self.documents.setdefault(shown(data["data-path"]), told)
            assert known == told, f"html: {told} and {known}"

    def handle_data(self, data):
        self.title += data if self.inside == "title" else ""
        self.verdict += data if self.inside == "h1" else ""

    def handle_endtag(self, tag):
        self.inside = ""


def of_html(data):
    page = HtmlDocuments()
    page.feed(data.decode("utf-8"))
    view = View()
    view.verdicts[SET] = page.whole["data-verdict"]
    view.line = page.verdict
    assert page.title.split(" – ")[0] == page.verdict, f"html: title {page.title!r}, heading {page.verdict!r}"
    names = {"error": "data-errors", "warning": "data-warnings", "note": "data-notes", "waived": "data-waived", "unchanged": "data-unchanged"}
    for path, told in page.documents.items():
        view.verdicts[path] = told["data-verdict"]
        view.counts.update({(path, kind): int(told[name]) for kind, name in names.items()})
    for kind, name in names.items():  # the page gives the set's own only in the whole
        view.counts[SET, kind] = int(page.whole[name]) - sum(count for (path, one), count in view.counts.items() if one == kind)
    return view


ODF = {prefix: f"urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0" for prefix in ("meta", "table", "text")}


def of_odt(data):
    package = zipfile.ZipFile(io.BytesIO(data))
    assert package.testzip() is None and package.namelist()[0] == "mimetype"
    meta = ElementTree.fromstring(package.read("meta.xml"))
    told = {one.get(f"{{{ODF['meta']}}}name"): one.text for one in meta.iter(f"{{{ODF['meta']}}}user-defined")}
    view = View()
    view.verdicts[SET] = verdict_of_set(told["Utfall"])
    view.line = told["Utfall"]
    table = ElementTree.fromstring(package.read("content.xml")).find(".//table:table", ODF)
    kinds = (*SEVERITIES, "waived", "unchanged")
    heads = ["".join(head.itertext()).strip() for head in table.findall("table:table-header-rows/table:table-row/table:table-cell", ODF)]
    columns = {"Fel": "error", "Varningar": "warning", "Notiser": "note", "Undantag": "waived", "Baslinjen": "unchanged"}
    for row in table.findall("table:table-row", ODF):
        cells = [["".join(line.itertext()) for line in cell.findall("text:p", ODF)] for cell in row]
        name, verdict = re.sub(r"\[U\+[0-9A-F]{4,6}\]", "\ufffd", cells[0][-1]), cells[1][0]
        path = SET if name == TOGETHER and not verdict else name
        if path != SET:
            view.verdicts[path] = VERDICTS[verdict]
        view.counts.update({(path, kind): int(re.sub(r"\D", "", cell[0])) for kind, cell in zip((columns[head] for head in heads[2:]), cells[2:], strict=True)})
    for kind, name in zip(kinds, ("Fel", "Varningar", "Notiser", "Undantag", "I baslinjen")):
        counted = sum(count for (_, one), count in view.counts.items() if one == kind)
        assert int(told[name]) == counted, f"odt: {told[name]} {name} in all, {counted} in the rows"
    return view


def text_of(name, data):
    """The characters of a format that is no text."""
    if name != "odt":
        return data
    package = zipfile.ZipFile(io.BytesIO(data))
    return b"\n".join(package.read(member) for member in package.namelist())


READERS = {"html": of_html, "odt": of_odt, "json": of_json, "sarif": of_sarif, "junit": of_junit, "csv": of_csv, "markdown": of_markdown}
