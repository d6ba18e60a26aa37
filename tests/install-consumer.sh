#!/bin/sh
# SPDX-License-Identifier: MIT
# Uses libprogress as a stranger does: installs BUILD into a folder of its own, and builds examples/lagging.c
# outside the tree, as C and as C++: by pkg-config, by CMake, and with libprogress as a Meson subproject, against the
# shared library and the static one each.
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

cp lagging.c lagging.cpp
libdir=$(pkg-config --variable=libdir libprogress)

cc lagging.c $(pkg-config --cflags --libs libprogress) -o shared
c++ lagging.cpp $(pkg-config --cflags --libs libprogress) -o shared-cpp
LD_LIBRARY_PATH=$libdir run shared
LD_LIBRARY_PATH=$libdir run shared-cpp

mkdir cmake
cp lagging.c lagging.cpp cmake
cat >cmake/CMakeLists.txt <<'END'
cmake_minimum_required (VERSION 3.18)
project (consumer C CXX)
find_package (PkgConfig REQUIRED)
pkg_check_modules (PROGRESS REQUIRED IMPORTED_TARGET libprogress)
foreach (language c cpp)
  add_executable (cmake-${language} lagging.${language})
  target_link_libraries (cmake-${language} PkgConfig::PROGRESS)
  add_executable (cmake-static-${language} EXCLUDE_FROM_ALL lagging.${language})
  target_include_directories (cmake-static-${language} PRIVATE ${PROGRESS_STATIC_INCLUDE_DIRS})
  target_link_libraries (cmake-static-${language} ${PROGRESS_STATIC_LDFLAGS})
endforeach ()
END
cmake -G Ninja -S cmake -B cmake/built >cmake.log && cmake --build cmake/built >>cmake.log || { cat cmake.log >&2; exit 1; }
cp cmake/built/cmake-c cmake/built/cmake-cpp .
LD_LIBRARY_PATH=$libdir run cmake-c
LD_LIBRARY_PATH=$libdir run cmake-cpp

# Without the shared library the linker takes the archive.
find installed -name 'libprogress.so*' -delete
# A function of a program's own may be called what one of the library's is.
echo 'void arena_new (void); void arena_new (void) { }' >clash.c
cc lagging.c clash.c $(pkg-config --static --cflags --libs libprogress) -o static
c++ lagging.cpp $(pkg-config --static --cflags --libs libprogress) -o static-cpp
run static
run static-cpp
cmake --build cmake/built --target cmake-static-c cmake-static-cpp >>cmake.log || { cat cmake.log >&2; exit 1; }
cp cmake/built/cmake-static-c cmake/built/cmake-static-cpp .
run cmake-static-c
run cmake-static-cpp

mkdir -p consumer/subprojects
ln -s "$source" consumer/subprojects/libprogress
cp lagging.c lagging.cpp consumer
cat >consumer/meson.build <<'END'
project ('consumer', 'c', 'cpp')
progress = dependency ('libprogress', fallback: 'libprogress')
executable ('subproject', 'lagging.c', dependencies: progress)
executable ('subproject-cpp', 'lagging.cpp', dependencies: progress)
END
meson setup built consumer --force-fallback-for=libprogress >setup.log || { cat setup.log >&2; exit 1; }
ninja -C built --quiet
cp built/subproject built/subproject-cpp .
LD_LIBRARY_PATH=$work/built/subprojects/libprogress/libprogress run subproject
LD_LIBRARY_PATH=$work/built/subprojects/libprogress/libprogress run subproject-cpp

meson setup built-static consumer --force-fallback-for=libprogress -Dlibprogress:default_library=static >setup.log ||
  { cat setup.log >&2; exit 1; }
ninja -C built-static --quiet
cp built-static/subproject subproject-static
cp built-static/subproject-cpp subproject-static-cpp
run subproject-static
run subproject-static-cpp

for other in shared-cpp cmake-c cmake-cpp static static-cpp cmake-static-c cmake-static-cpp subproject subproject-cpp \
  subproject-static subproject-static-cpp; do
  cmp shared.txt $other.txt
done
