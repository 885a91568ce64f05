#!/bin/sh
# Builds a wheel, installs it in an empty environment outside the checkout, and reads an article there.
set -eu
top=$(pwd)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
"$top/.venv/bin/python" -m build -q --wheel --outdir "$room" "$top"
python3 -m venv "$room/venv"
"$room/venv/bin/python" -m pip install -q --disable-pip-version-check -c "$top/constraints.txt" "$room"/onrecord-*.whl
cd "$room"
printf 'Ann Rao said it would rain in Oslo on Monday.\n' > story.txt
venv/bin/onrecord read --json story.txt | grep -q '"act": *"assert"'
echo "wheel: installed and read an article"
