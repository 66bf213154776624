#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run.sh BUILD-FOLDER: installs, moves the installation, and runs it where neither sources nor build are beside it.
set -euo pipefail
build=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
unset STYRKOLL_SCHEMA

DESTDIR=$place/stage cmake --install "$build" --prefix /opt/styrkoll >/dev/null
mv "$place/stage/opt/styrkoll" "$place/moved"
cd "$place/moved"
for file in bin/styrkoll share/styrkoll/schema/strangnas/styrmodell.xml share/man/man1/styrkoll.1 \
    share/bash-completion/completions/styrkoll share/doc/styrkoll/formats.md include/styrkoll/check_plugin.h; do
    [ -e "$file" ] || { echo "not installed: $file"; exit 1; }
done
bin/styrkoll model >/dev/null
bin/styrkoll rules avsnitt-saknas >/dev/null
ln -s "$PWD/bin/styrkoll" "$place/link"
"$place/link" model >/dev/null

# Completion asks the program itself.
PATH=$PWD/bin:$PATH bash -c '
    . share/bash-completion/completions/styrkoll
    COMP_WORDS=(styrkoll check --fail) COMP_CWORD=2 && _styrkoll && [ "${COMPREPLY[*]}" = --fail-on ]
    COMP_WORDS=(styrkoll r) COMP_CWORD=1 && _styrkoll && [ "${COMPREPLY[*]}" = rules ]
    COMP_WORDS=(styrkoll check --lang "") COMP_CWORD=3 && _styrkoll && [ "${COMPREPLY[*]}" = "sv en" ]
'
echo "installed, moved and run"
