# sayso: `make demo` shows the main job, `make test` runs the tests. Needed: Python 3.11 or newer, git and make.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/.stamps
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
JOBS ?= 2
PORT ?= 8042
EXAMPLE := build/hajin
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links

# The newest Python that runs: a name on the path may be a shim for one that is not installed.
FIND_PYTHON = for name in $(PYTHON) python3.14 python3.13 python3.12 python3.11 python3 python; do \
	if "$$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	then echo "$$name"; break; fi; done

.PHONY: help demo serve assets desk-for-tests test test-all test-postgres check bench lock clean

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

demo: $(STAMPS)/run ## Install, and read the example reports
	@$(BIN)/sayso read examples/reports --manifest examples/manifest.csv

serve: $(STAMPS)/run assets ## Install, and show CASE=DIR in the browser, else the example reports; PORT=N for another port
	@if [ -z "$(CASE)" ] && [ ! -d $(EXAMPLE) ]; then \
	$(BIN)/sayso read examples/reports --manifest examples/manifest.csv --case $(EXAMPLE); fi
	@$(BIN)/sayso serve --case "$(or $(CASE),$(EXAMPLE))" --port $(PORT)

assets: $(STAMPS)/run ## Build the scripts, styles, fonts and outlines of the desk, where something changed
	@$(BIN)/python web/assets.py

test: $(STAMPS)/dev desk-for-tests ## Install, and run the tests but the slow ones
	@$(BIN)/python -m pytest -n $(JOBS) -m "not slow and not postgres"

desk-for-tests: $(STAMPS)/dev
	@$(BIN)/python web/assets.py || echo "The desk was not built; what is tried in a browser is left out."

test-postgres: $(STAMPS)/dev ## Run the store's tests on PostgreSQL; finds a server or installs one, or says that it cannot
	@if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && ! command -v initdb >/dev/null \
	&& [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	apt-get install --yes --quiet postgresql >/dev/null || echo "test-postgres: no server could be installed"; fi
	@$(BIN)/python -m pytest -n $(JOBS) -m postgres -rs

test-all: $(STAMPS)/dev desk-for-tests ## Run all tests
	@$(BIN)/python -m pytest -n $(JOBS)

check: $(STAMPS)/dev assets ## Lint, format, strict types, the import contract, the tests, and the floors of the reading
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python web/assets.py --check
	$(BIN)/python -m pytest -n $(JOBS) -m "not slow and not postgres"
	cd tests && ../$(BIN)/python -m evaluation

bench: $(STAMPS)/run ## Measure on the sets in BENCH=DIR, and compare with the floors
	@if [ -z "$(BENCH)" ] || [ ! -f "$(BENCH)/score/run.py" ]; then \
	echo "bench: give BENCH=DIR, a folder with score/run.py and bench/; nothing was measured"; \
	else $(BIN)/python benchmarks/public.py "$(BENCH)"; fi

lock: $(STAMPS)/dev ## Write the hashed lists of requirements anew
	$(LOCK) --upgrade pyproject.toml --group build -o requirements.txt
	$(LOCK) --upgrade pyproject.toml --group build --group dev -c requirements.txt -o requirements-dev.txt

clean: ## Remove what was installed and built
	rm -rf $(VENV) build dist web/node_modules src/sayso/serve/static .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(STAMPS)/venv:
	@python="$$($(FIND_PYTHON))"; \
	if [ -z "$$python" ]; then \
	echo "sayso needs Python 3.11 or newer with venv and pip; none was found on the path." >&2; \
	echo "Install one (on Debian: apt-get install python3 python3-venv), or name it: make PYTHON=/path/to/python" >&2; \
	exit 1; fi; \
	echo "Installing into $(VENV) with $$("$$python" --version)"; \
	"$$python" -m venv $(VENV)
	@mkdir -p $(STAMPS)
	@touch $@

$(STAMPS)/run: requirements.txt pyproject.toml $(STAMPS)/venv
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(STAMPS)/dev: requirements-dev.txt pyproject.toml $(STAMPS)/venv
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@
