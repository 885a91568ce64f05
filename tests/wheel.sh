#!/bin/sh
# Builds the wheels, installs them in an empty environment outside the checkout, and reads an article there.
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
if venv/bin/onrecord read --model accurate story.txt 2> refusal; then
    echo "wheel: read with a model that is not installed"
    exit 1
fi
grep -q 'pip install onrecord-accurate' refusal
"$top/.venv/bin/python" -m build -q --wheel --outdir "$room" "$top/models/accurate"
venv/bin/python -m pip install -q --disable-pip-version-check --no-deps "$room"/onrecord_accurate-*.whl
venv/bin/onrecord read --model accurate --json story.txt | grep -q '"made_by": *"attribution-accurate'
echo "wheel: installed both models and read an article with each"
