#!/bin/sh
# SPDX-License-Identifier: MIT
# Eight threads judge one plan under ThreadSanitizer:
#
#   sh tests/threads.sh [SECONDS]
#
# GLib itself is not instrumented, so memory that it hands out again would look shared: it must use malloc.
set -eu
cd "$(dirname "$0")/.."
build=_build-threads

test -f $build/build.ninja || meson setup $build -Db_sanitize=thread -Db_lundef=false -Ddefault_library=static \
  -Dxlsx=disabled -Dtests=enabled >/dev/null
ninja -C $build tests/threads
G_SLICE=always-malloc TSAN_OPTIONS=halt_on_error=1 $build/tests/threads examples/plans/fenghua-2022.yaml "${1:-30}"
