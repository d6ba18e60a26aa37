#!/bin/sh
# SPDX-License-Identifier: MIT
# Uses libprogress as a stranger does: installs BUILD into a folder of its own, and builds examples/lagging.c
# outside the tree, against the shared library, the static one, and with libprogress as a Meson subproject.
#
#   sh tests/install-consumer.sh SOURCE BUILD
set -eu
source=$1
build=$2
plan=$source/examples/plans/ningbo-2018.yaml

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

run () {
  "./$1" "$plan" 2018-12-31 >"$1.txt"
  test -s "$1.txt" || { echo "$1 printed nothing" >&2; exit 1; }
  echo "$1: $(wc -l <"$1.txt") lines"
}

DESTDIR=$work/installed meson install -C "$build" --no-rebuild --quiet
pc=$(find installed -name libprogress.pc)
sed -i "s|^prefix=|prefix=$work/installed|" "$pc"
export PKG_CONFIG_PATH="$work/$(dirname "$pc")"
cp "$source/examples/lagging.c" .

cc lagging.c $(pkg-config --cflags --libs libprogress) -o shared
LD_LIBRARY_PATH=$(pkg-config --variable=libdir libprogress) run shared

# Without the shared library the linker takes the archive.
find installed -name 'libprogress.so*' -delete
cc lagging.c $(pkg-config --static --cflags --libs libprogress) -o static
run static

mkdir -p consumer/subprojects
ln -s "$source" consumer/subprojects/libprogress
cp lagging.c consumer
cat >consumer/meson.build <<'END'
project ('consumer', 'c')
progress = dependency ('libprogress', fallback: 'libprogress')
executable ('subproject', 'lagging.c', dependencies: progress)
END
meson setup built consumer --force-fallback-for=libprogress >setup.log || { cat setup.log >&2; exit 1; }
ninja -C built --quiet
cp built/subproject .
LD_LIBRARY_PATH=$work/built/subprojects/libprogress/libprogress run subproject

cmp shared.txt static.txt
cmp shared.txt subproject.txt
