#!/bin/sh
# Builds the sample assessment and its reports, then opens the window on it.
# usage: demo.sh PROGRAM FOLDER
set -eu
program=$1
folder=$2

rm -rf "$folder"
files=$("$program" demo "$folder")
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname -s)" != Darwin ]; then
    echo "No display, so no window. The sample assessment and its reports:"
    echo "$files"
    exit 0
fi
echo "$files"
case_file=$(echo "$files" | grep '\.octolegis$' | head -n 1)
exec "$program" open "$case_file"
