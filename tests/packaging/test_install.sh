#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# test_install.sh CMAKE BUILD SESSION GUI LIBTORCH: installs the build into a scratch folder and looks at what lies there. libtorch's
# libraries are left out (450 MB): the component is a matter of packaging/package.sh --check.
set -uo pipefail
CMAKE="$1" BUILD="$2" SESSION="$3" GUI="$4"
export LD_LIBRARY_PATH="$5"
PREFIX="$(mktemp -d)"
trap 'rm -rf "$PREFIX"' EXIT
FAILED=0
check() {  # check WHAT COMMAND...
  local what="$1" output
  shift
  if output="$("$@" 2>&1)"; then echo "passed: $what"; else printf 'FAILED: %s: %s\n' "$what" "$output" && FAILED=1; fi
}
holds() { grep -q -- "$2" <<<"$1" || { echo "no '$2' in: $1" && false; }; }

"$CMAKE" --install "$BUILD" --prefix "$PREFIX" --component seamark >"$PREFIX/install.log" 2>&1 || { cat "$PREFIX/install.log" && exit 1; }
VERSION="$("$PREFIX/bin/seamark" --version 2>&1)"
MAN="$(cat "$PREFIX/share/man/man1/seamark.1")"
for fact in "^seamark [0-9]" "g++" "libtorch +2" "HDF5 +1" "sentencepiece"; do
  check "--version says $fact" holds "$(tr -s ' ' <<<"$VERSION")" "${fact// +/ }"
done
check "the man page has the commands" holds "$MAN" "^.SS study"
check "the man page has what a command says" holds "$MAN" '\\-\\-resume'
if command -v man >/dev/null; then
  WARNINGS="$(MANROFFSEQ='' LC_ALL=C.UTF-8 man --warnings=w -E UTF-8 -l -Tutf8 -Z "$PREFIX/share/man/man1/seamark.1" 2>&1 >/dev/null)"
  check "groff reads the man page without a warning" test -z "$WARNINGS"
fi
check "the model can be fetched from there" holds "$(sh -n "$PREFIX/bin/seamark-fetch-model" && cat "$PREFIX/bin/seamark-fetch-model")" \
  "$(realpath --relative-to="$PREFIX/bin" "$PREFIX/share/seamark/fetch_model.sh")"
for script in "$PREFIX"/share/doc/seamark/slurm/*.sbatch; do check "bash reads ${script##*/}" bash -n "$script"; done

# Slurm's part is played by its variables, seamark's by a script that says what it was given.
mkdir "$PREFIX/slurm" "$PREFIX/fake"
printf '#!/bin/sh\necho "$@"\nexit 5\n' >"$PREFIX/fake/seamark" && chmod +x "$PREFIX/fake/seamark"
part() { (cd "$PREFIX/slurm" && PATH="$PREFIX/fake:$PATH" SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_COUNT=8 \
  bash "$PREFIX/share/doc/seamark/slurm/study.sbatch" "$@"; echo "status $?"); }
check "a task runs its part" holds "$(part interference --threads 4)" \
  "^study interference --threads 4 --jobs 2/8 -o interference-part2.h5"
check "a task's status is seamark's" holds "$(part interference)" "status 5"
touch "$PREFIX/slurm/mine-part2.h5"
check "a task that was cut off goes on" holds "$(part /x/mine.json)" "^study --jobs 2/8 -o mine-part2.h5 --resume"
check "parts are merged" holds "$(cd "$PREFIX/slurm" && PATH="$PREFIX/fake:$PATH" bash "$PREFIX/share/doc/seamark/slurm/merge.sbatch" mine)" \
  "^study merge mine-part2.h5 -o mine.h5"

if [ "$GUI" = ON ]; then
  for file in applications/org.seamark.Seamark.desktop metainfo/org.seamark.Seamark.metainfo.xml \
    icons/hicolor/scalable/apps/org.seamark.Seamark.svg icons/hicolor/48x48/apps/org.seamark.Seamark.png; do
    check "$file" test -s "$PREFIX/share/$file"
  done
  if command -v update-mime-database >/dev/null && command -v gio >/dev/null; then
    # A session is known by what it holds, whatever its name; another HDF5 file of the same name is not one.
    cp -r /usr/share/mime/packages/freedesktop.org.xml "$PREFIX/share/mime/packages/"
    update-mime-database "$PREFIX/share/mime" >/dev/null 2>&1
    type_of() { XDG_DATA_HOME="$PREFIX/none" XDG_DATA_DIRS="$PREFIX/share" gio info -a standard::content-type "$1"; }
    cp "$SESSION" "$PREFIX/s.h5" && cp "$SESSION" "$PREFIX/s"
    printf '\211HDF\r\n\032\n\0\0\0\0' >"$PREFIX/other.h5"
    check "a session's type" holds "$(type_of "$PREFIX/s.h5")" application/x-seamark-session
    check "a session's type without a suffix" holds "$(type_of "$PREFIX/s")" application/x-seamark-session
    check "the type of another HDF5 file" holds "$(type_of "$PREFIX/other.h5")" "application/x-hdf$"
  fi
fi
exit $FAILED
