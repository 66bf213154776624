#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Changes words in the text of an ODF package: change_odt.py FILE OLD NEW [OLD NEW]... Each OLD must be there."""
import shutil
import sys
import zipfile


def main(path, *words):
    with zipfile.ZipFile(path) as package:
        members = [(entry.filename, package.read(entry.filename)) for entry in package.infolist()]
    text = dict(members)["content.xml"].decode("utf-8")
    for old, new in zip(words[::2], words[1::2]):
        if old not in text:
            sys.exit(f"{path} does not hold {old}")
        text = text.replace(old, new)
    with zipfile.ZipFile(path + ".new", "w") as package:
        for name, content in members:
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(name, text.encode("utf-8") if name == "content.xml" else content, how)
    shutil.move(path + ".new", path)


if __name__ == "__main__":
    main(*sys.argv[1:])
