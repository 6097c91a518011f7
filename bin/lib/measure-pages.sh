#!/bin/sh
# Measures the pages of a plan with Lighthouse, as a server shows them that is started for it:
# measure-pages.sh BUILD [--performance], with the folder of a build, which holds cairn.jar.
set -eu

program=measure-pages
root=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd -P)
. "$root/bin/lib/prerequisites.sh"

build=$1
shift
need_jdk
need_curl
work=$(mktemp -d)
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -Dcairn.home="$root" -jar "$build/cairn.jar" \
    serve --port 0 --db "jdbc:sqlite:$work/plans.db" 2>"$work/log" &
server=$!
trap 'kill $server 2>/dev/null || :; wait $server 2>/dev/null || :; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

tries=0
until site=$(grep -o 'http://[0-9.:]*' "$work/log" | head -n 1) && [ -n "$site" ]; do
    tries=$((tries + 1))
    if [ $tries -gt 300 ] || ! kill -0 $server 2>/dev/null; then
        say "the server does not start:"
        cat "$work/log" >&2
        exit 2
    fi
    sleep 0.2
done
plan=$(curl -sS -o /dev/null -w '%{redirect_url}' \
    --data 'target=exam:AIP-C01&hoursPerWeek=9&depth=thorough&experience.development=24' "$site/plans")
if [ -z "$plan" ]; then
    say "the server makes no plan"
    exit 2
fi
# As warm as a server that has been asked before.
for page in / "" /week /change; do
    for i in 1 2 3 4 5; do
        case $page in
            /) curl -sS -o /dev/null "$site/" ;;
            *) curl -sS -o /dev/null "$plan$page" ;;
        esac
    done
done
"$root/bin/lib/lighthouse.sh" "$build/lighthouse" "$@" "$site/" "$plan" "$plan/week" "$site/cohort"
