#!/bin/sh
# Makes .venv and installs one hashed lock and the project itself into it.
# usage: venv.sh PYTHON VENV_PYTHON LOCK STAMP
set -eu
python=$1 venv_python=$2 lock=$3 stamp=$4

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "netgraph needs Python 3.11 or newer; name one with PYTHON=python3.12 make ..." >&2
    exit 1
fi
if ! "$venv_python" -m pip --version >/dev/null 2>&1; then
    echo "setting up .venv" >&2
    if ! "$python" -m venv --clear .venv >/dev/null; then
        echo "python3 cannot make an environment: install its venv part" \
            "(on Debian and Ubuntu: apt-get install python3-venv)" >&2
        exit 1
    fi
fi
"$venv_python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
"$venv_python" -m pip install --quiet --disable-pip-version-check \
    --no-deps --no-build-isolation --editable .
touch "$stamp"
