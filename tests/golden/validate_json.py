#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Validates result JSON: validate_json.py [--closed] SCHEMA FILE...

--closed also shows that the schema is closed and told in words: every member of every object in the files is asked for,
none may be added, and every property has a description. Exit 77 when the package python3-jsonschema is not there.
"""
import copy
import json
import sys

SKIPPED = 77
# Objects whose member names are free.
OPEN = {"arguments", "trace", "wheel"}


def objects(value, path=()):
    """Every object inside, with the path to it."""
    if isinstance(value, dict):
        yield path, value
        for name, member in value.items():
            if name not in OPEN:
                yield from objects(member, path + (name,))
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from objects(member, path + (index,))


def changed(document, path, change):
    """A copy in which the object at the path is changed."""
    copied = copy.deepcopy(document)
    at = copied
    for step in path:
        at = at[step]
    change(at)
    return copied


def loose_ends(validator, document):
    """What the schema lets through that it must not."""
    for path, value in objects(document):
        where = "/".join(map(str, path)) or "the root"
        if validator.is_valid(changed(document, path, lambda at: at.update({"okand": 1}))):
            yield f"{where} takes a member that is not in the format"
        for name in value:
            if validator.is_valid(changed(document, path, lambda at: at.pop(name))):
                yield f"{where} does without {name}"


def untold(schema, path="schema"):
    """Properties without a description."""
    if isinstance(schema, list):
        for index, each in enumerate(schema):
            yield from untold(each, f"{path}/{index}")
    elif isinstance(schema, dict):
        for name, member in schema.get("properties", {}).items():
            if "description" not in member and "$ref" not in member:
                yield f"{path}/{name} has no description"
        for name, member in schema.items():
            yield from untold(member, f"{path}/{name}")


def faults_of(validator, path, closed):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    for error in validator.iter_errors(document):
        where = "/".join(map(str, error.absolute_path)) or "the root"
        yield f"{path}: {where}: {error.message}"
    if closed:
        for fault in loose_ends(validator, document):
            yield f"{path}: {fault}"


def main(arguments):
    closed = "--closed" in arguments
    paths = [argument for argument in arguments if argument != "--closed"]
    if len(paths) < 2:
        sys.exit(__doc__)
    try:
        import jsonschema
    except ImportError:
        print("skipped: the package python3-jsonschema is not installed")
        return SKIPPED
    with open(paths[0], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    faults = list(untold(schema)) if closed else []
    for path in paths[1:]:
        faults.extend(faults_of(validator, path, closed))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
