#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""README.md shows what the program really says: each block that begins with "$ styrkoll ..." is run and compared.

readme.py PROGRAM [--update]
"""
import pathlib
import re
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"(?<=^```\n)\$ styrkoll ([^\n]*)\n(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)


def run(program, arguments):
    done = subprocess.run([program, *shlex.split(arguments)], cwd=ROOT, capture_output=True, timeout=120, check=False)
    return (done.stdout + done.stderr).decode("utf-8")


def main():
    program, *flags = sys.argv[1:]
    page = ROOT / "README.md"
    text = page.read_text(encoding="utf-8")
    if flags == ["--update"]:
        page.write_text(BLOCK.sub(lambda block: f"$ styrkoll {block[1]}\n{run(program, block[1])}", text), encoding="utf-8")
        return 0
    blocks = list(BLOCK.finditer(text))
    stale = [block[1] for block in blocks if block[2] != run(program, block[1])]
    for arguments in stale:
        print(f"README.md does not show what this says: styrkoll {arguments}")
    if not blocks:
        print("README.md shows no run")
    elif stale:
        print("If the new output is right: tests/readme.py PROGRAM --update")
    return 1 if stale or not blocks else 0


if __name__ == "__main__":
    sys.exit(main())
