#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What Writer sees of the comments in documents: writer_comments.py WORK_FOLDER FILE... (JSON on standard output).

Runs in the system's Python, the only one that has the UNO bridge. Each file is opened in one hidden Writer; for each
comment by styrkoll: its name, words, the text it is about and the paragraph that it begins in. null: not opened.
"""
import json
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

ANNOTATION = "com.sun.star.text.textfield.Annotation"
PAGES = ("header", "footer")


def start(work):
    name = f"styrkoll-{time.time_ns()}"
    command = ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
               "--nofirststartwizard", f"-env:UserInstallation={(work / 'uno-profile').as_uri()}",
               f"--accept=pipe,name={name};urp;StarOffice.ComponentContext"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.monotonic() + 120
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
            break
        except Exception:  # not there yet
            if process.poll() not in (None, 0) or time.monotonic() > deadline:
                raise
            time.sleep(0.1)
    return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)


def paragraph_at(anchor):
    cursor = anchor.Text.createTextCursorByRange(anchor.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor.String


def comments(document):
    fields = document.TextFields.createEnumeration()
    found = []
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService(ANNOTATION) and field.Author == "styrkoll":
            anchor = field.Anchor
            date = field.DateTimeValue
            found.append({"name": field.Name, "content": field.Content, "initials": field.Initials,
                          "range": anchor.String, "paragraph": paragraph_at(anchor),
                          "date": f"{date.Year:04}-{date.Month:02}-{date.Day:02}"})
    return sorted(found, key=lambda comment: comment["name"])


def main():
    work, files = pathlib.Path(sys.argv[1]).resolve(), [pathlib.Path(name).resolve() for name in sys.argv[2:]]
    desktop = start(work)
    hidden = PropertyValue(Name="Hidden", Value=True)
    told = {}
    try:
        for path in files:
            document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (hidden,))
            told[str(path)] = comments(document) if document is not None else None
            if document is not None:
                document.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:  # it is gone already
            pass
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
