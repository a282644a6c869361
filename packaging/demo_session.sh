#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes resources/demo/demo.h5, the finished session that the window's demo opens, with the program and the default model.
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<END
usage: bash packaging/demo_session.sh [OPTIONS]

Runs the specs of resources/demo with the default model, then the analyses of the second run, and puts the session in the place
of resources/demo/demo.h5 (some minutes on two cores). The program is that of the preset ci; --seamark names another one.

  --seamark FILE   the program to use
$SHARED_OPTIONS
END
}

STEP="reading the options"
SEAMARK=""
while [ $# -gt 0 ]; do
  case "$1" in
    -h | --help) usage && exit 0 ;;
    --seamark) SEAMARK="${2:?--seamark has no file}" && shift 2 ;;
    *) shared_option "$@"
      [ "$TAKEN" -gt 0 ] || fail "the option $1 is not known" "see: bash packaging/demo_session.sh --help"
      shift "$TAKEN" ;;
  esac
done
if [ -z "$SEAMARK" ]; then
  # shellcheck disable=SC2086
  install_packages $BUILD_PACKAGES $WINDOW_PACKAGES
  fetch_libtorch
  step "building the program"
  [ -e "$SOURCE/build/ci/build.ninja" ] ||
    (cd "$SOURCE" && cmake --preset ci "-DSEAMARK_LIBTORCH=$LIBTORCH" "${CMAKE_OPTIONS[@]}") >&2
  cmake --build "$SOURCE/build/ci" --target seamark --parallel "$(jobs)" >&2
  SEAMARK="$SOURCE/build/ci/app/seamark"
fi
fetch_model
[ "$MODEL" = "$CACHE/models/$MODEL_NAME" ] ||
  fail "the demo is of $MODEL_NAME" "leave --model out: the session names the model, so that it is found on every computer"

# Nothing of this machine goes into the file: no kernel, no processor (core/experiment/provenance.cpp); the model is named, and
# the session is written in a folder of its own.
export SEAMARK_ANONYMOUS=1 QT_QPA_PLATFORM=offscreen GOMP_SPINCOUNT=1000 MKL_CBWR=AUTO,STRICT
DEMO="$SOURCE/resources/demo"
WORK="$(mktemp -d)"
trap 'rm -rf "$WORK"' EXIT
cd "$WORK"

for run in R1 R2; do
  step "training $run"
  "$SEAMARK" run "$DEMO/$run.json" -o demo.h5 >&2
done
step "analysing R2"
"$SEAMARK" analyse pca demo.h5 --run R2 --normalise-rows -o pca.csv >&2
"$SEAMARK" analyse lens demo.h5 --run R2 -o lens.csv >&2
"$SEAMARK" analyse interference demo.h5 --run R2 -o pairs.csv >&2
"$SEAMARK" info demo.h5 >&2
mv demo.h5 "$DEMO/demo.h5"
ls -l "$DEMO/demo.h5" >&2
