#!/bin/sh
# SPDX-License-Identifier: MIT
# One object file of an archive, in which only what is exported can be seen from outside. In a shared library that is the
# linker's work; an archive would otherwise clash with every function of the same name in a program.
#
#   sh hide.sh LINKER OBJCOPY ARCHIVE OUTPUT
set -eu
"$1" -r -o "$4" --whole-archive "$3"
"$2" --localize-hidden "$4"
