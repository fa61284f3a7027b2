# Every target sets up .venv by itself; a second run does no set-up.
BIN := .venv/bin
DEMO := build/demo
SOURCES := octolegis tests

.PHONY: guide screenshots translations help setup demo app test lint format bench bench-suggest bench-laws bench-bills bench-align bench-tracked publish clean

help:
	@echo "make demo    the sample assessment, its reports, and the window on it"
	@echo "make app     the window"
	@echo "make test    every check"
	@echo "make lint    every check but the tests"
	@echo "make format  lay the source out"
	@echo "make bench   what things cost, beside the floor under each"
	@echo "make bench-suggest   how good the suggestions are"
	@echo "make bench-bills   how bills told of real laws are applied: right, by hand, wrong"
	@echo "make bench-align   how well the provisions of a law are found in its next version"
	@echo "make bench-tracked   tracked changes in real Word files, accepted and rejected by LibreOffice"
	@echo "make bench-laws  how well real laws are read, by language and format"
	@echo "make translations  bring new texts of the window into the files of the translators"
	@echo "make screenshots  pictures of every view, state and theme, in build/screenshots"
	@echo "make guide  the user guide in build/guide, with pictures taken anew from the real window"
	@echo "make publish  enter the editions of the checklists that a release ships; they never change again"
	@echo "make clean   take away what was made, .venv too"

setup:
	@sh packaging/setup.sh

demo: setup
	@sh packaging/demo.sh $(BIN)/octolegis $(DEMO)

app: setup
	$(BIN)/octolegis

lint: setup
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/lint-imports
	$(BIN)/mypy $(SOURCES)

test: lint
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest --numprocesses=2 --dist=worksteal

format: setup
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)

bench: setup  # ONLY=name runs one module
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks.run $(ONLY)

bench-laws: setup  # LAW=part-of-a-name tells what differs in those
	PYTHONPATH=$(CURDIR) $(BIN)/python -m tests.benchmarks.bench_laws $(LAW)

translations: setup  # the window's texts as they now are, for the translators
	$(BIN)/pyside6-lupdate -extensions py octolegis/ui -no-obsolete -locations none -ts resources/translations/window.fr.ts

screenshots: setup  # LOOKS="dark french" takes only those
	PYTHONPATH=$(CURDIR) $(BIN)/python -m tests.screenshots.take build/screenshots $(LOOKS)

bench-align: setup  # LAW=part-of-a-name
	PYTHONPATH=$(CURDIR) $(BIN)/python -m tests.benchmarks.bench_align $(LAW)

bench-tracked: setup  # tracked changes accepted and rejected in LibreOffice; needs its Python bridge
	PYTHONPATH=$(CURDIR) $(BIN)/python -m tests.benchmarks.bench_tracked $(LAW)

bench-bills: setup  # LAW=part-of-a-name
	PYTHONPATH=$(CURDIR) $(BIN)/python -m tests.benchmarks.bench_bills $(LAW)

guide: setup  # the user guide for a browser, its pictures taken anew from the real window
	PYTHONPATH=$(CURDIR) $(BIN)/python -m tests.screenshots.guide
	$(BIN)/octolegis guide build/guide

publish: setup
	$(BIN)/python -m tests.checklists.publishing

bench-suggest: setup  # the quality of the suggestions on the labelled laws
	$(BIN)/python -m tests.benchmarks.bench_suggestions $(ONLY)

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find octolegis tests -name __pycache__ -prune -exec rm -rf {} +
