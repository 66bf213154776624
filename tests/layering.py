#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails when a folder of src/ includes one that tests/layering.txt does not allow it."""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"')


def read_table(path):
    rows = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if not line:
            continue
        folder, _, allowed = line.partition(":")
        unknown = [name for name in allowed.split() if name not in rows]
        if unknown:
            sys.exit(f"{path}: {folder} names {unknown}, which no row above it defines")
        closed = {folder}
        for name in allowed.split():
            closed |= rows[name]
        rows[folder] = closed
    return rows


def faults_of(source, root, rows):
    folder = source.relative_to(root).parts[0]
    if folder not in rows:
        yield f"{source}: the folder {folder} has no row in tests/layering.txt"
        return
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        target = match.group(1)
        if target.split("/")[0] not in rows or not (root / target).is_file():
            yield f'{source}:{number}: "{target}" is no file of src/ (include as "folder/name.hpp")'
        elif target.split("/")[0] not in rows[folder]:
            yield f"{source}:{number}: {folder} may not include {target}"


def main():
    root = pathlib.Path(sys.argv[1])
    rows = read_table(pathlib.Path(__file__).with_name("layering.txt"))
    sources = sorted(path for path in root.rglob("*.[ch]pp") if path.parent != root)
    if not sources:
        sys.exit(f"{root}: no sources")
    faults = [fault for source in sources for fault in faults_of(source, root, rows)]
    print("\n".join(faults) or f"{len(sources)} files keep to the layers")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
