#!/bin/sh
# Sees to the programs of the system that tests need: Java 17+, Maven, Node.js with npm, Chromium.
# As root on Debian it installs what lacks; elsewhere one sentence names it, and the tests that need
# it skip, or fail where CI=true. usage: system_tools.sh [java] [node] [chromium]   (default: all)
set -u
[ $# -gt 0 ] || set -- java node chromium

has_java() {
    java=java
    [ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
    major=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
    [ "${major:-0}" -ge 17 ]
}

has_node() {
    major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
    [ "${major:-0}" -ge 18 ] && command -v npm >/dev/null
}

has_chromium() {
    [ -x "${CHROMIUM:-}" ] && return
    for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
        command -v $name >/dev/null && return
    done
    [ -d /Applications/Chromium.app ] || [ -d "/Applications/Google Chrome.app" ]
}

# A server that is there already, or one by Docker, needs neither Java nor Maven.
has_server() {
    [ -n "${NEO4J_TEST_URI:-}" ] && return
    command -v docker >/dev/null && docker info >/dev/null 2>&1
}

look() {
    packages="" lacking=""
    for tool in "$@"; do
        case $tool in
        java)
            has_server && continue
            has_java || lack "Java 17 or newer" default-jre-headless
            command -v mvn >/dev/null || lack Maven maven
            ;;
        node) has_node || lack "Node.js 18 or newer with npm" "nodejs npm" ;;
        chromium) has_chromium || lack Chromium chromium ;;
        esac
    done
}

lack() {
    lacking="$lacking${lacking:+, }$1"
    packages="$packages $2"
}

look "$@"
if [ -n "$lacking" ] && [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
    echo "installing$packages" >&2
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086 # several packages
    apt-get update -qq >&2 && apt-get install -y -qq --no-install-recommends $packages >/dev/null
    look "$@"
fi
if [ -n "$lacking" ]; then
    echo "Not installed: $lacking. Install it with what your system installs programs with;" \
        "until then the tests that need it skip." >&2
    [ "${CI:-}" != true ]
fi
