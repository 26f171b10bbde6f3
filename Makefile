# All that one does with this project.  Every target works on a machine with nothing but Python 3.11 or newer.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help build serve test check golden docs bench lock clean

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: .venv/installed  ## build the sample site into public/
	$(BIN)/sitegen build $(BUILD_OPTIONS)

serve: .venv/installed  ## show the site on this machine, and build it again on a change
	$(BIN)/sitegen serve

test: .venv/installed-dev  ## run all tests
	$(BIN)/python -m pytest -q -n auto

check: .venv/installed-dev  ## style, types, import contracts, and all tests with their coverage
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test PYTEST_ADDOPTS="--cov=sitegen --cov-report=term"

golden: .venv/installed-dev  ## write the golden site anew, to be reviewed as a diff
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -q tests/test_golden.py

docs: .venv/installed-dev  ## write docs/templates.md anew from the page types
	$(BIN)/python tests/document_templates.py docs/templates.md

bench: .venv/installed-dev  ## measure what a build costs
	$(BIN)/python tests/bench/build.py

lock:  ## pin every package, with hashes (needs uv)
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml --extra build -o requirements.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml --extra build --extra dev -o requirements-dev.lock

clean:  ## remove what was made
	rm -rf .venv .sitegen public dist .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# The marks name what is installed; a changed lock file or Python makes them stale.
.venv/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	touch $@

.venv/installed: .venv/python requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/installed-dev: .venv/installed requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-dev.lock
	touch $@
