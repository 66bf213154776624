# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# setup GROUP...: installs what is missing of tools/packages.txt and tests/web/package-lock.json. Sourced by ./dev.

# Packages of the groups that are not installed, one a line.
missing_packages() {
    local name group
    while read -r name group _; do
        case "$name" in '' | '#'*) continue ;; esac
        case " $* " in *" $group "*) ;; *) continue ;; esac
        # Many have Node.js by other means than Debian.
        case "$name" in nodejs | npm) command -v "${name%js}" >/dev/null && continue ;; esac
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
    done <tools/packages.txt
}

# apt-get as root, with the proxies of the caller (sudo drops them).
apt_get() {
    local as_root=() proxies
    if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
    mapfile -t proxies < <(env | grep -iE '^(https?|no)_proxy=' || true)
    "${as_root[@]}" env "${proxies[@]}" DEBIAN_FRONTEND=noninteractive \
        apt-get -q -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 "$@"
}

# What tests/web/package-lock.json names, into tests/web/node_modules; again only when the list is newer.
npm_packages() {
    local folder=tests/web log
    [ ! "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] || return 0
    if ! command -v npm >/dev/null; then
        echo "npm saknas: de prov som behöver det hoppas över." >&2
        echo "npm is missing: the tests that need it are skipped." >&2
        return 0
    fi
    echo "installing the packages of $folder/package-lock.json" >&2
    log=$(mktemp)
    if ! (cd "$folder" && npm ci >"$log" 2>&1); then
        tail -n 15 "$log" >&2
        rm -f "$log"
        echo "npm-paketen kunde inte installeras. Kontrollera nätet (npm ping) och kör igen." >&2
        echo "The npm packages could not be installed. Check the network (npm ping), and run again." >&2
        return 1
    fi
    rm -f "$log"
    touch "$folder/node_modules/.package-lock.json"
}

# setup GROUP...: the Debian packages of the groups; for tests the npm packages as well.
setup() {
    debian_packages "$@"
    case " $* " in *" test "*) npm_packages ;; esac
}

debian_packages() {
    if ! command -v dpkg-query >/dev/null; then
        echo "Det här är inte Debian: installera själv det som tools/packages.txt räknar upp." >&2
        echo "This is not Debian: install what tools/packages.txt lists yourself." >&2
        return 0
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        echo "De här paketen saknas, och varken root eller sudo finns. Be den som sköter datorn köra:" >&2
        echo "These packages are missing, and there is neither root nor sudo. Ask for:" >&2
        echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
        return 1
    fi
    echo "installing ${#missing[@]} packages: ${missing[*]}" >&2
    local log
    log=$(mktemp)
    # The lists of a fresh machine are empty or old; a failing update may still leave usable ones.
    apt_get update >"$log" 2>&1 || { sleep 5 && apt_get update >"$log" 2>&1; } || true
    if ! apt_get install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        echo "Paketen kunde inte installeras. Kontrollera nätet och paketkällorna (apt-get update) och kör igen." >&2
        echo "The packages could not be installed. Check the network and the package sources, and run again." >&2
        return 1
    fi
    rm -f "$log"
}
