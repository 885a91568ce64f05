# Two commands do everything: `make demo` reads a bundled article, `make test` passes every test.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
ARTICLE := src/onrecord/examples/mackerel.html
DEMO_LEDGER := out/demo.db

.PHONY: install demo test check wheel bench-attribution bench-acts bench-speakers bench-read bench-nesting bench-robustness bench-events bench-checks bench-figures bench-copies bench-times bench-ledger bench-scale model events-model clean

install: $(READY)

$(READY): pyproject.toml models/accurate/pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]' -e models/accurate
	touch $(READY)

demo: install
	mkdir -p out
	$(BIN)/onrecord read $(ARTICLE)
	$(BIN)/onrecord add $(ARTICLE) --ledger $(DEMO_LEDGER)
	$(BIN)/onrecord search blockade --ledger $(DEMO_LEDGER)

test: install
	$(BIN)/pytest

check: install
	$(BIN)/ruff format --check src tests bench training
	$(BIN)/ruff check src tests bench training
	$(BIN)/mypy src tests bench
	$(BIN)/lint-imports

# A wheel, installed in an empty environment outside the checkout, reads an article.
wheel: install
	sh tests/wheel.sh

# GOLD=file.jsonl for other articles; MODELS=fast for one model alone.
bench-attribution: MODELS ?= fast accurate
bench-attribution: install
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[bench]'
	$(BIN)/python -m bench.attribution.run $(GOLD) $(MODELS:%=--model=%)

bench-acts: install
	$(BIN)/python -m bench.acts.run --articles ../shared/data/attribution/dev.jsonl

bench-speakers: install
	$(BIN)/python -m bench.speakers.run

bench-read: install
	$(BIN)/python -m bench.read.run --data ../shared/data/html

bench-nesting: install
	$(BIN)/python -m bench.nesting.run

bench-robustness: install
	$(BIN)/python -m bench.robustness.run

bench-events: install
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[bench]'
	$(BIN)/python -m bench.events.run types
	$(BIN)/python -m bench.events.run rules
	for gold in plover_train gsr_dev attributed_dev multicoder_dev; do \
		$(BIN)/python -m bench.events.run found ../shared/data/events/$$gold.jsonl --folds $(wildcard runs/events/folds/*) || exit; \
	done
	$(BIN)/python -m bench.events.run participants
	$(BIN)/python -m bench.events.run modes
	$(BIN)/python -m bench.events.run contexts
	$(BIN)/python -m bench.events.run places

bench-figures: install
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[bench]'
	$(BIN)/python -m bench.figures.run --model fast

bench-checks: install
	$(BIN)/python -m bench.checks.run

bench-copies: install
	$(BIN)/python -m bench.copies.run

bench-times: install
	$(BIN)/python -m bench.times.run

# N=20000 for a short run; a million takes some ten minutes and 2 GB of disk.
bench-ledger: N ?= 1000000
bench-ledger: install
	$(BIN)/python -m bench.ledger.run --statements $(N)

# Minutes to an hour, by how many articles and kills: see bench/scale/README.md.
bench-scale: install
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[bench]'
	$(BIN)/python -m bench.scale.run speed
	$(BIN)/python -m bench.scale.run memory
	$(BIN)/python -m bench.scale.run kills

# Trains both shipped models anew; see training/attribution/card.md.
model:
	sh training/attribution/build.sh

# Trains the event model, its sieve and the five of its cross-validation; see training/events/card.md.
events-model:
	sh training/events/build.sh

clean:
	rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache
