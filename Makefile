# `make demo` shows the tool on the five articles of seeds/; `make test` is what the maintainers run before each change.
# Needs python3.11, make and git. Everything goes into .venv, at the versions and hashes of requirements.lock.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
RAY_VENV := .venv-ray
RAY_INSTALLED := $(RAY_VENV)/.installed

AXE := axe-core@4.14.1

.PHONY: demo test test-ray test-axe check bench audit lock setup clean

setup: $(INSTALLED)

demo: $(INSTALLED)
	$(BIN)/claimcheck extract seeds/
	$(BIN)/claimcheck conflicts
	$(BIN)/claimcheck report -o report.html

test: check
	$(BIN)/python -m pytest

# The engine for many machines, on a cluster of this one; Ray is large, so it has an environment of its own.
test-ray: $(RAY_INSTALLED)
	$(RAY_VENV)/bin/python -m pytest tests/ray

# What axe-core says of the report page in Chromium; needs npm, which fetches it.
test-axe: $(INSTALLED)
	npm install --silent --no-save --no-audit --no-fund --prefix build/axe $(AXE)
	$(BIN)/python -m pytest tests/report/html/test_axe.py

check: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# `make bench TEXTS=news.jsonl.gz` measures on other texts than those of the project.
bench: $(INSTALLED)
	$(BIN)/python benchmarks $(TEXTS)

# Asks a public data base for known weaknesses of what is locked: the only target but `setup` that needs a network.
audit:
	$(PYTHON) -m venv build/audit-venv
	build/audit-venv/bin/python -m pip install --quiet 'pip-audit>=2.9,<3'
	build/audit-venv/bin/pip-audit --requirement requirements.lock --require-hashes --disable-pip

# Only this target resolves versions anew; the files it writes name no package index. What was published in the last
# week is left out: a release that somebody smuggled in is mostly found by then. Older versions of pip cannot do that.
lock: export PIP_UPLOADED_PRIOR_TO = P7D
lock:
	$(PYTHON) -m venv build/lock-venv
	build/lock-venv/bin/python -m pip install --quiet 'pip>=26.1,<27' 'pip-tools>=7.5,<8'
	build/lock-venv/bin/pip-compile --quiet --upgrade --extra dev --extra parquet --extra pdf --extra warc --build-deps-for editable --build-deps-for wheel \
		--generate-hashes --allow-unsafe --strip-extras \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--output-file requirements.lock pyproject.toml
	build/lock-venv/bin/pip-compile --quiet --extra dev --extra ray --build-deps-for editable --build-deps-for wheel \
		--constraint requirements.lock --generate-hashes --allow-unsafe --strip-extras \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--output-file requirements-ray.lock pyproject.toml

clean:
	rm -rf $(VENV) $(RAY_VENV) .claimcheck report.html build dist .pytest_cache .hypothesis .mypy_cache .ruff_cache

$(INSTALLED): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(RAY_INSTALLED): requirements-ray.lock pyproject.toml
	$(PYTHON) -m venv $(RAY_VENV)
	$(RAY_VENV)/bin/python -m pip install --quiet --require-hashes -r requirements-ray.lock
	$(RAY_VENV)/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
