#!/bin/sh
# Lints the OpenAPI document with Spectral, at no warnings. Maven runs it, and names the folder to install Spectral in.
set -eu

program=lint-api
root=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
folder=$1
rules=$root/src/test/lint
installed=$folder/installed.json
. "$root/bin/lib/prerequisites.sh"

need_node
if ! cmp -s "$rules/package-lock.json" "$installed"; then
    mkdir -p "$folder"
    rm -f "$installed"
    cp "$rules/package.json" "$rules/package-lock.json" "$rules/.npmrc" "$folder"
    # Packages are as the lock has them, to the byte, and run nothing while they are installed.
    if ! (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error >&2); then
        say "npm cannot fetch what lints the API: what it says is above"
        exit 2
    fi
    cp "$rules/package-lock.json" "$installed"
fi
exec "$folder/node_modules/.bin/spectral" lint --quiet --fail-severity hint --ruleset "$rules/.spectral.yaml" \
    "$root/src/main/resources/dev/cairn/http/openapi.json"
