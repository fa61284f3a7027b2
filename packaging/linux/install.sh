#!/bin/sh
# Installs Octolegis for the user who runs this; no administrator is needed. "install.sh --remove" takes it away.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
home=${XDG_DATA_HOME:-$HOME/.local/share}
place=$home/octolegis-program
link=$HOME/.local/bin/octolegis

if [ "${1:-}" = --remove ]; then
    rm -rf "$place" "$link" "$home/applications/octolegis.desktop" "$home/mime/packages/octolegis.xml"
    update-mime-database "$home/mime" 2>/dev/null || true
    echo "Octolegis is removed. Your case files and your profile are still there."
    exit 0
fi
rm -rf "$place"
mkdir -p "$place" "$HOME/.local/bin" "$home/applications" "$home/mime/packages" "$home/icons/hicolor/256x256/apps"
cp -R "$here/." "$place/"
ln -sf "$place/octolegis" "$link"
sed "s|^Exec=octolegis|Exec=\"$place/octolegis\"|" "$here/octolegis.desktop" >"$home/applications/octolegis.desktop"
cp "$here/octolegis.xml" "$home/mime/packages/octolegis.xml"
cp "$here/octolegis.png" "$home/icons/hicolor/256x256/apps/octolegis.png"
update-mime-database "$home/mime" 2>/dev/null || true
update-desktop-database "$home/applications" 2>/dev/null || true
echo "Octolegis is in your menu, and as the command $link."
