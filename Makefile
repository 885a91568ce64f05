# Two commands do everything: `make demo` reads a bundled article, `make test` passes every test.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
ARTICLE := src/onrecord/examples/mackerel.html
DEMO_LEDGER := out/demo.db

.PHONY: install demo test check wheel bench-attribution bench-acts bench-speakers bench-read bench-nesting bench-robustness bench-events bench-checks bench-figures bench-scale model clean

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

bench-figures: install
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[bench]'
	$(BIN)/python -m bench.figures.run --model fast

bench-checks: install
	$(BIN)/python -m bench.checks.run

# Minutes to an hour, by how many articles and kills: see bench/scale/README.md.
bench-scale: install
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[bench]'
	$(BIN)/python -m bench.scale.run speed
	$(BIN)/python -m bench.scale.run memory
	$(BIN)/python -m bench.scale.run kills

# Trains both shipped models anew; see training/attribution/card.md.
model:
	sh training/attribution/build.sh

clean:
	rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache
