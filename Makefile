# Everything runs in .venv, made from the hashed locks with python3 and pip alone.
# PYTHON=python3.12 make ... chooses another Python (3.11 or newer).

PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PACKAGES := schema loaders queries visual netgraph
CATALOGUE := schema/locale/nl/LC_MESSAGES/netgraph
UV ?= uv
LOCK := $(UV) pip compile --quiet --no-config --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint types neo4j lock messages bench wheel clean

help: ## say what there is to make
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

# The stamps hold what was installed: a make with nothing changed starts at once.
.venv/.run: requirements.lock pyproject.toml
	@sh tests/venv.sh "$(PYTHON)" $(BIN)/python requirements.lock $@

.venv/.dev: requirements-dev.lock pyproject.toml
	@sh tests/venv.sh "$(PYTHON)" $(BIN)/python requirements-dev.lock $@
	@touch .venv/.run

setup: .venv/.dev ## set up .venv with all that development needs

demo: .venv/.run ## load the example region, answer three questions, draw the map, in demo/
	@$(BIN)/netgraph demo -o demo

test: .venv/.dev ## ruff, strict mypy and the whole suite, with a real Neo4j and Chromium
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	@sh tests/system_tools.sh
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(TESTS)

lint: .venv/.dev ## ruff: mend what it can, format, and say what is left
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: .venv/.dev ## strict mypy
	$(BIN)/mypy

neo4j: .venv/.dev ## start the tests' Neo4j, print the variables to export, stop on Ctrl-C
	@sh tests/system_tools.sh java
	@$(BIN)/python -m tests.neo4j

lock: ## resolve the requirements anew (needs uv)
	$(LOCK) --upgrade --group dev -o requirements-dev.lock
	$(LOCK) --upgrade --group build -c requirements-dev.lock -o requirements.lock

messages: .venv/.dev ## take the texts from the code into the Dutch catalogue and compile it
	$(BIN)/pybabel --quiet extract --no-location --sort-output --width 100 \
		--project netgraph --version 0 --output .venv/netgraph.pot $(PACKAGES)
	@mkdir -p $(dir $(CATALOGUE))
	$(BIN)/pybabel --quiet update --locale nl --no-fuzzy-matching --init-missing --width 100 \
		--ignore-obsolete --ignore-pot-creation-date \
		--input-file .venv/netgraph.pot --output-file $(CATALOGUE).po
	@sed -E '/^"(Report-Msgid-Bugs-To|Last-Translator|Language-Team): /d' $(CATALOGUE).po \
		> .venv/netgraph.po && cp .venv/netgraph.po $(CATALOGUE).po
	$(BIN)/pybabel --quiet compile --locale nl --input-file $(CATALOGUE).po --output-file $(CATALOGUE).mo

bench: .venv/.dev ## the benchmarks: ratios, measured in one run
	@$(BIN)/python -m benchmarks

wheel: .venv/.dev ## build the wheel and the source archive in dist/
	$(BIN)/python -m build --no-isolation --outdir dist .

clean: ## remove what was made, .venv and caches included
	rm -rf .venv .cache build dist demo .mypy_cache .pytest_cache .ruff_cache .hypothesis
	rm -rf tests/cypher_lint/node_modules tests/neo4j/target
