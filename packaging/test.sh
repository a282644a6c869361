#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The same set-up as run.sh, a build with warnings as errors, then all tests; the base library, its fuzzers and one
# engine test once more under AddressSanitizer and UndefinedBehaviorSanitizer. Ends with ctest's summary.
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<END
usage: bash packaging/test.sh [OPTIONS]

  --no-asan      leave the sanitizer build out
$SHARED_OPTIONS
END
}

STEP="reading the options"
ASAN=yes
while [ $# -gt 0 ]; do
  case "$1" in
    -h | --help) usage && exit 0 ;;
    --no-asan) ASAN=no && shift ;;
    *) shared_option "$@"
      [ "$TAKEN" -gt 0 ] || fail "the option $1 is not known" "see: bash packaging/test.sh --help"
      shift "$TAKEN" ;;
  esac
done

# shellcheck disable=SC2086
install_packages $BUILD_PACKAGES $WINDOW_PACKAGES appstream desktop-file-utils poppler-utils xvfb xauth
fetch_libtorch
fetch_model
export SEAMARK_TEST_MODEL="$MODEL"

SANITIZED=0
if [ $ASAN = yes ]; then
  build asan
  step "testing under the sanitizers"
  (cd "$SOURCE" && ctest --preset asan --parallel "$(nproc)") || SANITIZED=$?
fi
build ci
[ $SANITIZED = 0 ] || echo "== the tests under the sanitizers FAILED (above): this script will report failure whatever the next summary says" >&2
step "testing"
TESTED=0
(cd "$SOURCE" && ctest --preset ci --parallel "$(nproc)") || TESTED=$?
exit $((SANITIZED || TESTED))
