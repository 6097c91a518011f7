#!/bin/sh
# Lints the OpenAPI document with Spectral, at no warnings. Maven runs it, and names the folder to install Spectral in.
set -eu

program=lint-api
root=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
folder=$1
rules=$root/src/test/lint
. "$root/bin/lib/prerequisites.sh"

need_node
fetch_packages "$rules" "$folder"
exec "$folder/node_modules/.bin/spectral" lint --quiet --fail-severity hint --ruleset "$rules/.spectral.yaml" \
    "$root/src/main/resources/dev/cairn/http/openapi.json"
