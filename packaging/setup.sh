#!/bin/sh
# Lays the project's own environment in .venv, with pinned versions; does nothing when it stands already.
# What the system lacks is installed when we are root, and named in one line with its command when not.
set -eu
cd "$(dirname "$0")/.."

VENV=.venv
STAMP=$VENV/octolegis-setup

say() { printf '%s\n' "$*" >&2; }

# The state that the environment was made from. It holds the folder, as an editable install points to it.
wanted() { { pwd; cat pyproject.toml constraints.txt packaging/setup.sh; } | cksum; }

if [ -x "$VENV/bin/python" ] && [ -f "$STAMP" ] && [ "$(cat "$STAMP")" = "$(wanted)" ]; then
    exit 0
fi

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    say "Octolegis needs Python 3.11 or newer; on Debian or Ubuntu: sudo apt-get install -y python3.11"
    exit 1
}

# Library by library what Qt loads, and the package that has it.
QT_LIBRARIES="
libGL.so.1 libgl1
libEGL.so.1 libegl1
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libwayland-cursor.so.0 libwayland-cursor0
"

missing_packages() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null ||
        "$1" -c 'import sys; print(f"python3.{sys.version_info.minor}-venv")'
    [ "$(uname -s)" = Linux ] || return 0
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    echo "$QT_LIBRARIES" | while read -r library package; do
        case "$library" in "") continue ;; esac
        case "$libraries" in *"$library"*) ;; *) echo "$package" ;; esac
    done
    # Without any font the window and its pictures show no letters.
    [ -n "$(find /usr/share/fonts "$HOME/.fonts" -name 'DejaVuSans.ttf' 2>/dev/null)" ] || echo fonts-dejavu-core
}

install_packages() {
    if [ "$(id -u)" -ne 0 ]; then
        say "Octolegis needs some system packages; install them with: sudo apt-get update && sudo apt-get install -y $*"
        exit 1
    fi
    if ! command -v apt-get >/dev/null; then
        say "Octolegis needs what Debian packages as: $*"
        exit 1
    fi
    say "Installing system packages: $*"
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    apt-get -q update >&2
    apt-get -q install -y --no-install-recommends "$@" >&2
}

python=$(find_python)
packages=$(missing_packages "$python" | tr '\n' ' ')
# shellcheck disable=SC2086 # one word a package
[ -z "$packages" ] || install_packages $packages

say "Setting up $VENV ..."
rm -f "$STAMP"
"$VENV/bin/python" -c 'import pip' 2>/dev/null || "$python" -m venv --clear "$VENV"
pip() { "$VENV/bin/python" -m pip --disable-pip-version-check --quiet "$@" >&2; }
# The builder too is a pinned one, hence no isolated build.
pip install --constraint constraints.txt hatchling editables
pip install --constraint constraints.txt --no-build-isolation --editable '.[dev]'
wanted >"$STAMP"
say "Ready."
