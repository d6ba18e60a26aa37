#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs a script in a browser: run.sh SCRIPT.mjs FOLDER-OF-NODE_MODULES PROGRAM. Without a browser it is skipped:
# tests/run.sh, which installs one, counts that as a failure.
set -eu
script=$1
modules=$2
program=$3

for command in node chromium; do
  command -v $command >/dev/null || { echo "There is no $command; sh tests/run.sh installs it." >&2; exit 77; }
done
test -d "$modules/node_modules/playwright-core" ||
  { echo "There is no playwright-core in $modules; sh tests/run.sh installs it." >&2; exit 77; }

exec node "$script" "$modules" "$(command -v chromium)" "$program"
