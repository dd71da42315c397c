# Everything runs from here; `make demo` and `make test` need nothing set up before.
.DELETE_ON_ERROR:
.PHONY: demo app shots test test-long bench lint factors lock setup clean

PYTHON ?= $(shell installer/find_python.sh)
VENV := .venv
BIN := $(VENV)/bin
SETUP := $(VENV)/.ready
MESSAGES := resources/locale/th/LC_MESSAGES/lgo_desktop.mo

demo: setup
	$(BIN)/python -m lgo_desktop demo --out demo

# The window; PROJECT=file.lgo opens a project in it.
app: setup
	-installer/system_packages.sh installer/debian-packages-app.txt
	$(BIN)/python -m lgo_desktop gui $(PROJECT)

# A picture of every page and dialog, in both languages, light and dark: build/shots/index.html.
shots: setup
	-installer/system_packages.sh installer/debian-packages-app.txt
	$(BIN)/python -m lgo_desktop.devtools.shots

# Without the packages for tests the suites that need them skip, and say so.
test: setup lint
	-installer/system_packages.sh installer/debian-packages-test.txt
	-installer/system_packages.sh installer/debian-packages-app.txt
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

test-long: setup
	-installer/system_packages.sh installer/debian-packages-test.txt
	-installer/system_packages.sh installer/debian-packages-app.txt
	$(BIN)/python -m pytest --long --numprocesses 2 --dist loadfile

bench: setup
	installer/system_packages.sh installer/debian-packages-bench.txt
	installer/system_packages.sh installer/debian-packages-app.txt
	$(BIN)/python -m tests.benchmarks

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

setup: $(SETUP) $(MESSAGES)

$(SETUP): requirements.lock installer/debian-packages.txt
	$(or $(PYTHON),false) -c 'import ensurepip, venv' 2>/dev/null || installer/system_packages.sh installer/debian-packages.txt
	test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed / ต้องมี Python 3.11–3.13"; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(MESSAGES): $(SETUP) $(wildcard resources/locale/*/*.po)
	$(BIN)/python -m lgo_desktop.devtools.compile_messages

# After a change of a factor pack: its sizes and hashes, and a strict reading of all.
factors: setup
	$(BIN)/python -m lgo_desktop.devtools.seal_factors

# A new lock, for whoever changes the dependencies; needs `uv`.
lock:
	uv pip compile pyproject.toml --extra develop --universal --python-version 3.11 \
	  --generate-hashes --no-header --quiet --output-file requirements.lock

.PHONY: windows windows-test linux linux-test lock-frozen

# The program for Windows, made and tried in Wine on Debian 12; needs root (it makes a Debian 13 of its
# own for Wine, once, in the user's cache).
windows: setup
	installer/windows/build.sh build/windows

windows-test: setup
	test -e build/windows/SHA256SUMS || $(MAKE) windows
	installer/windows/test.sh build/windows

linux: setup
	installer/linux/build.sh build/linux

linux-test: setup
	test -e build/linux/SHA256SUMS || $(MAKE) linux
	installer/linux/test.sh build/linux

# New locks of what is frozen; after `make lock`; needs `uv`.
lock-frozen:
	uv pip compile pyproject.toml installer/freeze.in --constraint requirements.lock --python-version 3.11 \
	  --python-platform x86_64-manylinux_2_34 --generate-hashes --no-header --no-annotate --quiet \
	  --output-file installer/requirements-freeze-linux.lock
	uv pip compile pyproject.toml installer/freeze.in --constraint requirements.lock --python-version 3.11 \
	  --python-platform x86_64-pc-windows-msvc --generate-hashes --no-header --no-annotate --quiet \
	  --output-file installer/requirements-freeze-windows.lock

clean:
	rm -rf $(VENV) demo build *.egg-info
