#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The forty checks are all accounted for: kontroller.py

docs/kontroller.md has its forty rows in order; each names rules of the catalogue and their trap, or says what is not built and why.
completeness.py sees to it that each of those rules has its samples.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
MAP = ROOT / "docs" / "kontroller.md"
NAMESPACE = "{urn:styrkoll:regler:1}"


def catalogue():
    return {rule.get("id") for path in (ROOT / "schema" / "regler").glob("*.xml")
            for rule in ElementTree.parse(path).getroot().iter(f"{NAMESPACE}regel")}


def rows():
    """Cells of each row of the table, without those of its head."""
    lines = [line for line in MAP.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def row_faults(cells, known):
    if len(cells) != 5:
        yield f"has {len(cells)} cells, not 5"
        return
    _, check, rules, trap, lacking = cells
    named = re.findall(r"`([^`]+)`", rules)
    if not check:
        yield "does not say what is checked"
    if not named and not lacking:
        yield "names neither a rule nor why there is none"
    if named and not trap:
        yield "does not say what the trap is"
    for rule in named:
        if rule not in known:
            yield f"names {rule}, which the catalogue does not have"


def main():
    table, known = rows(), catalogue()
    faults = [f"{len(table)} rows, not 40"] if len(table) != 40 else []
    for number, cells in enumerate(table, start=1):
        if cells[0] != str(number):
            faults.append(f"row {number} is numbered {cells[0]}")
        faults += [f"row {number} {fault}" for fault in row_faults(cells, known)]
    print("\n".join(faults) or "forty checks are accounted for")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
