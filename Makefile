# All that one does with this project.  Every target works on a machine with nothing but Python 3.11 or newer.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help build serve test check audit golden docs glyphs pictures shots bench lock clean

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

audit: .venv/installed-dev  ## look at the built sample site, or at AUDIT_OPTIONS=FOLDER: links, editions, weight, access
	$(BIN)/python -m tests.audit $(AUDIT_OPTIONS)

golden: .venv/installed-dev  ## write the golden site anew, to be reviewed as a diff
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -q tests/test_golden.py

docs: .venv/installed-dev  ## write docs/templates.md anew from the page types
	$(BIN)/python tests/document_templates.py docs/templates.md

glyphs: .venv/installed-dev  ## write static/glyphs.txt anew from the dictionaries of OpenCC
	$(BIN)/python tests/glyph_table.py static/glyphs.txt

shots: .venv/installed-dev  ## take pictures of the sample site into .shots/, to be looked at (needs Chromium)
	$(BIN)/python -m tests.shots $(SHOTS_OPTIONS) .shots

pictures: .venv/installed-dev  ## draw the icons and the social picture anew (needs Chromium)
	$(BIN)/python tests/draw_pictures.py static

bench: .venv/installed-dev  ## measure what a build costs
	$(BIN)/python tests/bench/build.py
	$(BIN)/python tests/bench/conversion.py
	$(BIN)/python tests/bench/stories.py

LOCK := uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11

lock:  ## pin every package, with hashes (needs uv)
	$(LOCK) --group build -o requirements-build.lock
	$(LOCK) pyproject.toml -o requirements.lock
	$(LOCK) pyproject.toml --group dev -o requirements-dev.lock

clean:  ## remove what was made
	rm -rf .venv .sitegen public dist .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# The marks name what is installed; a changed lock file or Python makes them stale.
.venv/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	touch $@

# No code of a package runs while it is installed, but for feedgen, which is published as source only: it is built
# with the pinned tools of requirements-build.lock.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKED := $(PIP) --require-hashes --only-binary :all: --no-binary feedgen --no-build-isolation

.venv/installed: .venv/python requirements-build.lock requirements.lock pyproject.toml
	$(LOCKED) -r requirements-build.lock
	$(LOCKED) -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@

.venv/installed-dev: .venv/installed requirements-dev.lock
	$(LOCKED) -r requirements-dev.lock
	touch $@
