#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares the library with the dump of the last release, and writes the dump of a release:
#
#   sh tests/abi.sh BUILD             says what a program built against the last release would miss
#   sh tests/abi.sh BUILD --release   writes tests/abi/libprogress-0.abi, which is committed with the release
#
# Needs abigail-tools. Only what the public headers declare is looked at.
set -eu
source=$(dirname "$0")/..
library=$1/libprogress/libprogress.so.0
dump=$source/tests/abi/libprogress-0.abi
headers="--headers-dir $source/include"

if [ "${2:-}" = --release ]; then
  mkdir -p "$(dirname "$dump")"
  abidw $headers --drop-private-types --no-comp-dir-path --no-corpus-path --no-show-locs --out-file "$dump" "$library"
elif [ -f "$dump" ]; then
  abidiff --hd2 "$source/include" --drop-private-types --no-added-syms "$dump" "$library"
  echo "nothing is missing"
else
  echo "there is no release to compare with yet"
fi
