# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# Completion for bash. The options come from the program's own help, so that they are always the right ones.
_styrkoll() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    case $before in
    --lang) mapfile -t COMPREPLY < <(compgen -W "sv en" -- "$word") && return ;;
    --color) mapfile -t COMPREPLY < <(compgen -W "auto always never" -- "$word") && return ;;
    --report) mapfile -t COMPREPLY < <(compgen -W "console json html svg dot csv csv-aktiviteter ics" -- "$word") && return ;;
    --fail-on) mapfile -t COMPREPLY < <(compgen -W "error warning note never" -- "$word") && return ;;
    --profile) mapfile -t COMPREPLY < <(compgen -W "sammantrade skriva arkiv publicering" -- "$word") && return ;;
    esac
    if [[ $word == -* ]]; then
        local call=(styrkoll)
        if [[ $command != -* ]]; then call+=("$command"); fi
        local options
        options=$("${call[@]}" --help 2>/dev/null | grep -o '^  *-.*' | grep -o -- '--[a-z-]*')
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "check trace impact status diff review language words show rules model" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -o filenames -F _styrkoll styrkoll
