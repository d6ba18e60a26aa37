#!/bin/sh
# SPDX-License-Identifier: MIT
# Looks for crashes:  sh tests/fuzz.sh SECONDS|again [TARGET...]
#
# Every fuzz target (tests/fuzz-*.c) runs for that many seconds with libFuzzer, AddressSanitizer and
# UndefinedBehaviorSanitizer, as many at a time as there are processors. What it learns is kept in _build-fuzz/corpus,
# and what breaks a target in _build-fuzz/findings: such a file belongs among the target's seeds (tests/meson.build),
# which every run of the tests replays. The last lines are counts, one a target; the exit status is 1 if anything was
# found.
#
# With 'again' instead of a time it is the same inputs every time, so that a change is judged by itself.
set -eu
cd "$(dirname "$0")/.."

case ${1:-} in
  again) ;;
  ''|*[!0-9]*) echo "Usage: sh tests/fuzz.sh SECONDS|again [TARGET...]" >&2; exit 3 ;;
esac

sh .ci/packages.sh 'fuzz libprogress' \
  clang=clang libclang-rt-14-dev=/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux/libclang_rt.fuzzer-x86_64.a \
  libc6-dev=/usr/include/stdio.h meson=meson ninja-build=ninja pkg-config=pkg-config \
  libglib2.0-dev=gobject-2.0.pc libyaml-dev=yaml-0.1.pc libcriterion-dev=criterion.pc python3=python3

build=_build-fuzz
test -f $build/build.ninja ||
  CC=clang meson setup $build --buildtype=debugoptimized -Dtests=enabled -Dexamples=false -Dxlsx=disabled -Dfuzz=true \
    -Db_sanitize=address,undefined -Db_lundef=false
ninja -C $build >$build/ninja.log || { cat $build/ninja.log >&2; exit 1; }
exec python3 tests/fuzz.py $build "$@"
