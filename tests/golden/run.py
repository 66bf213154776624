#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs one golden case: run.py PROGRAM CASE-FOLDER.

A case is a folder with `cmd` (bash), its inputs, and what is expected: `stdout`, `stderr` (absent: empty), `exit` (absent: 0)
and, where the command writes files, `want/NAME` for each. The command runs in a copy of the folder; `styrkoll` is the program,
$SOURCE the project's folder, and `try ARGUMENTS` shows a call with its standard error (behind "!") and exit code, and goes on.
UPDATE_GOLDEN=1 rewrites what is expected.
"""
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

EXPECTED = ("stdout", "stderr", "exit", "want")
TIME_LIMIT = 120
PRELUDE = r"""
try() {
    local code=0
    printf '$ styrkoll'; [ $# -eq 0 ] || printf ' %q' "$@"; echo
    styrkoll "$@" 2>"$ERRORS" || code=$?
    sed 's/^/! /' "$ERRORS"
    echo "=> $code"
}
"""


def environment(program, source, errors):
    kept = {name: os.environ[name] for name in ("HOME", "ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ}
    return kept | {
        "PATH": f"{program.parent}:/usr/local/bin:/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        "TERM": "xterm",
        "SOURCE": str(source),
        "ERRORS": str(errors),
    }


def run(program, case, work):
    source = pathlib.Path(__file__).resolve().parents[2]
    place = work / "case"
    shutil.copytree(case, place, ignore=shutil.ignore_patterns(*EXPECTED), symlinks=True)
    script = PRELUDE + (place / "cmd").read_text(encoding="utf-8")
    (place / "cmd").unlink()
    done = subprocess.run(["bash", "-c", script], cwd=place, capture_output=True, timeout=TIME_LIMIT,
                          stdin=subprocess.DEVNULL, env=environment(program, source, work / "errors"))
    got = {"stdout": done.stdout, "stderr": done.stderr, "exit": f"{done.returncode}\n".encode()}
    for wanted in sorted((case / "want").glob("*")):
        written = place / wanted.name
        got[f"want/{wanted.name}"] = written.read_bytes() if written.is_file() else b""
    places = ((str(place.resolve()).encode(), b"@HERE@"), (str(source).encode(), b"@SOURCE@"))
    for path, word in places:
        got = {name: content.replace(path, word) for name, content in got.items()}
    return got


def expected(case, name):
    path = case / name
    if path.is_file():
        return path.read_bytes()
    return b"0\n" if name == "exit" else b""


def update(case, got):
    for name, content in got.items():
        default = b"0\n" if name == "exit" else b""
        if content != default:
            (case / name).write_bytes(content)
        elif (case / name).is_file() and "/" not in name:
            (case / name).unlink()


def difference(case, name, content):
    before = expected(case, name).decode("utf-8", "replace").splitlines(keepends=True)
    after = content.decode("utf-8", "replace").splitlines(keepends=True)
    return "".join(difflib.unified_diff(before, after, f"{case.name}/{name} (expected)", f"{name} (got)"))


def main():
    program, case = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    with tempfile.TemporaryDirectory(prefix="styrkoll-golden-") as work:
        got = run(program, case, pathlib.Path(work))
    if os.environ.get("UPDATE_GOLDEN"):
        update(case, got)
        return 0
    wrong = [name for name, content in got.items() if content != expected(case, name)]
    for name in wrong:
        print(difference(case, name, got[name]), end="")
    if wrong:
        print("\nIf the new output is right: UPDATE_GOLDEN=1 ./dev test, and read the difference before it is committed.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
