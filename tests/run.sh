#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds libprogress in a folder of its own and runs every test:
#
#   sh tests/run.sh [--werror] [--sanitize]
#
#   --werror     warnings are errors (also: WERROR=1)
#   --sanitize   under AddressSanitizer, UndefinedBehaviorSanitizer and the leak check
#
# On a bare Debian 12 it first installs what is missing. The last line says "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."

build=_build-test
werror=false
sanitize=none
test "${WERROR:-0}" = 0 || werror=true
for option; do
  case $option in
    --werror) werror=true ;;
    --sanitize) sanitize=address,undefined build=_build-sanitize ;;
    *) echo "Usage: sh tests/run.sh [--werror] [--sanitize]" >&2; exit 3 ;;
  esac
done

sh .ci/packages.sh 'build and test libprogress' \
  gcc=cc g++=c++ libc6-dev=/usr/include/stdio.h meson=meson ninja-build=ninja pkg-config=pkg-config \
  libglib2.0-dev=gobject-2.0.pc libyaml-dev=yaml-0.1.pc libcriterion-dev=criterion.pc \
  binutils=nm python3=python3 python3-yaml=yaml.py locales=/usr/share/i18n/locales/zh_CN \
  libxlsxwriter-dev=xlsxwriter.pc python3-openpyxl=/usr/lib/python3/dist-packages/openpyxl \
  chromium=chromium nodejs=node npm=npm cmake=cmake libsqlite3-dev=sqlite3.pc mypy=mypy python3-numpy=/usr/lib/python3/dist-packages/numpy \
  python3-pandas=/usr/lib/python3/dist-packages/pandas python3-pytest=/usr/lib/python3/dist-packages/pytest \
  python3-hypothesis=/usr/lib/python3/dist-packages/hypothesis \
  python3-matplotlib=/usr/lib/python3/dist-packages/matplotlib \
  python3-distributed=/usr/lib/python3/dist-packages/distributed \
  gobject-introspection=g-ir-scanner libgirepository1.0-dev=gobject-introspection-1.0.pc valac=vapigen gjs=gjs gi-docgen=gi-docgen \
  python3-gi=/usr/lib/python3/dist-packages/gi python3-venv=/usr/lib/python3.11/ensurepip python3-wheel=/usr/lib/python3/dist-packages/wheel

configure () {
  meson setup "$@" $build --buildtype=debugoptimized -Dtests=enabled -Dxlsx=enabled -Dwerror=$werror \
    -Dintrospection=enabled -Dvapi=enabled -Dreference=enabled \
    -Db_sanitize=$sanitize -Db_lundef=false
}
if [ -f $build/build.ninja ]; then configure --reconfigure; else configure; fi
ninja -C $build

# The locales that tests set, made here: the system's own stay as they are.
locales=$PWD/$build/locales
mkdir -p "$locales"
for locale in de_DE.UTF-8 zh_CN.GB18030; do
  test -d "$locales/$locale" || localedef -i ${locale%.*} -f ${locale#*.} "$locales/$locale"
done

# What the tests in JavaScript are written with, from the npm registry.
if ! cmp -s tests/browser/package-lock.json $build/browser/package-lock.json; then
  mkdir -p $build/browser
  cp tests/browser/package.json tests/browser/package-lock.json $build/browser
  npm ci --prefix $build/browser --ignore-scripts --no-audit --no-fund --silent
fi

log=$build/meson-logs/testlog.json
rm -f $log
LOCPATH=$locales meson test -C $build --no-rebuild --print-errorlogs --timeout-multiplier 4 || true
python3 tests/count.py $log
