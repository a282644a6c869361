#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a bare Debian 12 or Ubuntu 24.04 to the demo: packages, libtorch, build, model, then the window or `seamark demo`.
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<END
usage: bash packaging/run.sh [OPTIONS] [-- SEAMARK ARGUMENTS]

Builds Seamark (Release) and runs the demo: in a window where there is a display, else as 'seamark demo'.
The second run starts in seconds.

  --headless     no Qt at all: builds the commands only and runs 'seamark demo -o session.h5'
  -o FILE        where the demo without a window writes its session (default: session.h5 in this folder)
$SHARED_OPTIONS
  -- ...         run 'seamark ...' with these arguments instead of the demo

Environment: SEAMARK_CACHE (default ~/.cache/seamark) holds libtorch (1.2 GB; CUDA 3.8 GB) and the model (0.6 GB).
END
}

STEP="reading the options"
HEADLESS=no SESSION=session.h5 ARGUMENTS=()
while [ $# -gt 0 ]; do
  case "$1" in
    -h | --help) usage && exit 0 ;;
    --headless) HEADLESS=yes && shift ;;
    -o) [ $# -ge 2 ] || fail "-o has no file" "write -o session.h5"
      SESSION="$2" && shift 2 ;;
    --) shift && ARGUMENTS=("$@") && break ;;
    *) shared_option "$@"
      [ "$TAKEN" -gt 0 ] || fail "the option $1 is not known" "see: bash packaging/run.sh --help"
      shift "$TAKEN" ;;
  esac
done

PRESET=release
if [ $HEADLESS = yes ]; then
  PRESET=headless
  # shellcheck disable=SC2086
  install_packages $BUILD_PACKAGES
else
  # shellcheck disable=SC2086
  install_packages $BUILD_PACKAGES $WINDOW_PACKAGES
fi
fetch_libtorch
build $PRESET
fetch_model

SEAMARK="$SOURCE/build/$PRESET/app/seamark"
if [ ${#ARGUMENTS[@]} -eq 0 ]; then
  if [ $HEADLESS = no ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    step "opening the window on the demo"
    ARGUMENTS=(--demo --model "$MODEL")
  else
    step "running the demo; its session goes to $SESSION"
    ARGUMENTS=(demo --model "$MODEL" -o "$SESSION")
  fi
fi
exec "$SEAMARK" "${ARGUMENTS[@]}"
