#!/bin/sh
# Measures pages of a running server with Lighthouse, which is installed in FOLDER: lighthouse.sh FOLDER [--performance] URL...
# Says 1 if accessibility or best practices are below 95; with --performance, if that is.
set -eu

program=lighthouse
root=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
. "$root/bin/lib/prerequisites.sh"

if [ $# -lt 2 ]; then
    say "usage: lighthouse.sh FOLDER [--performance] URL..."
    exit 2
fi
folder=$1
shift

need_node
need_chromium
fetch_packages "$root/src/test/lighthouse" "$folder"
cp "$root/src/test/lighthouse/measure.mjs" "$folder"
exec node "$folder/measure.mjs" "$@"
