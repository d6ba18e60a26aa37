#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds libprogress and scores a real plan: the reform pilots of Ningbo, 2018.
# On a bare Debian 12 it first installs what is missing.
set -eu
cd "$(dirname "$0")/.."
build=_build

sh .ci/packages.sh 'build libprogress' \
  gcc=cc libc6-dev=/usr/include/stdio.h meson=meson ninja-build=ninja pkg-config=pkg-config \
  libglib2.0-dev=gobject-2.0.pc libyaml-dev=yaml-0.1.pc

quietly () {
  "$@" >$build.log 2>&1 || { cat $build.log >&2; exit 1; }
  rm $build.log
}

echo "Building libprogress in $build ..." >&2
test -f $build/build.ninja || quietly meson setup $build --buildtype=release -Dtests=disabled
quietly ninja -C $build

exec $build/examples/progress-score examples/plans/ningbo-2018.yaml
