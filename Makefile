# The commands of this project; `make` alone lists them. For GNU Make 3.81 and later.

PYTHON ?= python3
CONTENT ?= content
TESTS ?=
RECORDS ?= 1000
NEW ?=

VENV = .venv
RUN = $(VENV)/bin
WEB = tests/web/node_modules
NODE = command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1
PIP = $(RUN)/python -m pip --disable-pip-version-check --no-input -qq
# Wheels only: building from source would fetch build tools that no lock file pins.
INSTALL = $(PIP) install --require-hashes --only-binary :all:

# What a workflow sets for the site must not reach the tests.
PYTEST = unset GITHUB_ACTIONS SITE_URL DOSSIER_REPOSITORY DOSSIER_CONTENT && \
	$(RUN)/python -m pytest -n auto --dist loadfile --content='$(CONTENT)'

BENCH = .cache/bench
LOCK = .cache/lock
LOCK_FLAGS ?= --upgrade
COMPILE = CUSTOM_COMPILE_COMMAND='make lock' $(LOCK)/bin/pip-compile --quiet --generate-hashes --strip-extras \
	--allow-unsafe --build-deps-for editable --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	$(LOCK_FLAGS)

.DEFAULT_GOAL = help
.DELETE_ON_ERROR:
.PHONY: another help site test quick content scripts check serve pdf html screenshots benchmark bench weigh words lock guard clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s  %s\n", $$1, $$2}' Makefile
	@echo
	@echo "With another Python: make site PYTHON=python3.12; another content folder: make site CONTENT=path/to/content;"
	@echo "some of the tests: make test TESTS='tests/publish -k archive'; the tests on other content: make test CONTENT=..."

site: $(VENV)/.dossier ## Build the site to build/site and the offline zip beside it
	@$(RUN)/dossier build '$(CONTENT)'

test: $(VENV)/.test ## Check style and types, then run all tests
	@echo "Style" && $(RUN)/ruff check
	@echo "Types" && $(RUN)/mypy
	@if $(NODE); then $(MAKE) --no-print-directory scripts; \
	else echo "Neither scripts nor schemas in an editor are checked: Node.js and npm are missing."; fi
	@CHROMIUM=$$(sh .ci/chromium) && export CHROMIUM && echo "Tests, in $$CHROMIUM" && $(PYTEST) $(TESTS)

quick: $(VENV)/.test ## Check style and types, then run the tests that need no browser and build no site: a minute
	@echo "Style" && $(RUN)/ruff check
	@echo "Types" && $(RUN)/mypy
	@echo "Tests" && $(PYTEST) -m 'not browser and not site' $(TESTS)

content: $(VENV)/.test ## Run the tests that hold of any content and need no browser: after a change of content alone
	@$(PYTEST) -m 'not browser' tests/content $(TESTS)

scripts: $(WEB)/.package-lock.json ## Check style and types of the browser's scripts; needs Node.js and npm
	@echo "Scripts" && $(WEB)/.bin/oxlint --quiet --config tests/web/.oxlintrc.json overrides/assets/javascripts builder/views builder/publish
	@$(WEB)/.bin/tsc --project tests/web

check: $(VENV)/.dossier ## Check the content and show every problem, and advice
	@$(RUN)/dossier check '$(CONTENT)'

serve: $(VENV)/.dossier ## Serve the site here and rebuild it when the content changes
	@$(RUN)/dossier serve '$(CONTENT)'

pdf: $(VENV)/.pdf ## Build the site with the whole dossier as one PDF in it, build/dossier.pdf; needs Chromium
	@CHROMIUM=$$(sh .ci/chromium) && export CHROMIUM && $(RUN)/dossier pdf '$(CONTENT)'

html: site $(WEB)/.package-lock.json ## Check the HTML of the built site with html-validate; needs Node.js and npm
	@$(WEB)/.bin/html-validate --config tests/web/.htmlvalidate.json 'build/site/**/*.html' && echo "No errors."

screenshots: site $(VENV)/.test ## Take screenshots of a page of each type, into build/screenshots
	@CHROMIUM=$$(sh .ci/chromium) && export CHROMIUM && $(RUN)/python -m tests.screenshots build/site

benchmark: $(VENV)/.test ## Build and use an invented dossier (RECORDS=1000) and print how long it takes
	@CHROMIUM=$$(sh .ci/chromium) && export CHROMIUM && $(RUN)/python -m tests.benchmark --browser --records $(RECORDS)

bench: $(VENV)/.test $(BENCH)/.ready ## Compare a build with those of Hugo, MkDocs and Zensical, and weigh pages; RECORDS=0 for CONTENT itself
	@CHROMIUM=$$(sh .ci/chromium) && export CHROMIUM && $(RUN)/python -m tests.peers $(BENCH)/bin --records $(RECORDS) --content '$(CONTENT)'

weigh: site $(VENV)/.test ## Say what a page of each type costs a reader: requests, weight, shifts, first sight
	@CHROMIUM=$$(sh .ci/chromium) && export CHROMIUM && $(RUN)/python -m tests.steady build/site

words: $(VENV)/.dossier ## Collect the sentences of the program for translators; NEW=de begins a new language
	@$(RUN)/python -m maintain.words $(NEW)

lock: $(LOCK)/.ready ## Renew the lock files: the newest versions that pyproject.toml allows
	@echo "requirements/site.txt" && $(COMPILE) --output-file requirements/site.txt pyproject.toml
	@echo "requirements/test.txt" && $(COMPILE) --extra test --constraint requirements/site.txt \
	--output-file requirements/test.txt pyproject.toml
	@echo "requirements/pdf.txt" && $(COMPILE) --extra pdf --constraint requirements/test.txt \
	--output-file requirements/pdf.txt pyproject.toml
	@echo "requirements/bench.txt" && $(COMPILE) --extra bench --constraint requirements/test.txt \
	--output-file requirements/bench.txt pyproject.toml
	@$(MAKE) --no-print-directory guard

guard: $(VENV)/.dossier ## Check what others made: the templates that replace the theme's, vendored files, and the schemas
	@$(RUN)/python -m maintain.guard

clean: ## Remove everything that was made here, .venv and build too
	@rm -rf $(VENV) $(WEB) .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache build dossier.egg-info
	@find builder maintain tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Installed once; a change of a lock file or of pyproject.toml installs again, and so does a Python that is
# gone, or not the one that is asked for.
VERSION = -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null
ifneq ($(origin PYTHON),file)
  ASKED := $(shell '$(PYTHON)' $(VERSION))
  ifneq ($(ASKED),$(shell $(RUN)/python $(VERSION)))
    ANOTHER = another
  endif
endif
ifneq ($(shell test -x $(RUN)/python && echo there)$(if $(ASKED),$(ANOTHER)),there)
  $(shell rm -f $(VENV)/.dossier $(VENV)/.test $(VENV)/.pdf)
endif

$(VENV)/.dossier: requirements/site.txt pyproject.toml | $(RUN)/python
	@echo "Installing what the site needs ... (about a minute the first time)"
	@$(INSTALL) -r requirements/site.txt
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.dossier requirements/test.txt
	@echo "Installing what the tests need ... (about a minute the first time)"
	@$(INSTALL) -r requirements/test.txt
	@touch $@

$(VENV)/.pdf: $(VENV)/.dossier requirements/pdf.txt
	@$(INSTALL) -r requirements/pdf.txt
	@touch $@

$(BENCH)/.ready: requirements/bench.txt
	@sh .ci/venv '$(PYTHON)' $(BENCH)
	@$(BENCH)/bin/python -m pip --disable-pip-version-check --no-input -qq install --require-hashes --only-binary :all: \
	-r requirements/bench.txt
	@touch $@

$(WEB)/.package-lock.json: tests/web/package-lock.json
	@cd tests/web && npm ci --ignore-scripts --no-audit --no-fund --loglevel error
	@touch $@

$(RUN)/python: $(ANOTHER)
	@sh .ci/venv '$(PYTHON)' $(VENV)

# Resolved with the oldest Python: newer ones need none of the packages less, and often some less.
$(LOCK)/.ready: Makefile
	@sh .ci/venv '$(PYTHON)' $(LOCK)
	@$(LOCK)/bin/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || \
	{ echo "Lock files are made with Python 3.11: make lock PYTHON=python3.11" >&2; exit 1; }
	@$(LOCK)/bin/python -m pip --disable-pip-version-check -qq install pip-tools==7.6.2
	@touch $@
