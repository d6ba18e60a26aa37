#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the Debian packages that are missing:  sh .ci/packages.sh WHAT-FOR PACKAGE=PROOF...
# A PROOF makes its PACKAGE unnecessary: a command, NAME.pc for a library, NAME.py for a module of Python, or the path of
# a file.
# When all is there it says nothing and needs no network.
set -eu

is_there () {
  case $1 in
    /*) test -e "$1" ;;
    *.pc) command -v pkg-config >/dev/null && pkg-config --exists "${1%.pc}" ;;
    *.py) python3 -c "import ${1%.py}" 2>/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

purpose=$1
shift

missing=
for wanted; do
  is_there "${wanted#*=}" || missing="$missing ${wanted%%=*}"
done
test -n "$missing" || exit 0

if ! command -v apt-get >/dev/null; then
  echo "There is no apt-get here. To $purpose, install what Debian calls:$missing" >&2
  exit 1
fi

if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null; then
  as_root=sudo
else
  echo "To $purpose, these packages are missing; as root, type: apt-get install$missing" >&2
  exit 1
fi

echo "Installing with ${as_root:+sudo }apt-get, to $purpose:$missing" >&2
$as_root apt-get -qq update >/dev/null || echo "apt-get update failed; trying to install all the same" >&2
$as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get -qq -y -o Dpkg::Use-Pty=0 --no-install-recommends install $missing >/dev/null
