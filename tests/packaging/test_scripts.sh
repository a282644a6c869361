#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts of packaging/ say when something is wrong, and that a half-made cache heals. Fetches and builds nothing.
set -uo pipefail
SOURCE="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
export SEAMARK_CACHE
SEAMARK_CACHE="$(mktemp -d)"
trap 'rm -rf "$SEAMARK_CACHE"' EXIT
FAILED=0

# expect WHAT STATUS WORDS COMMAND...: the command's exit status, and words that its output must hold.
expect() {
  local what="$1" status="$2" words="$3" output got=0
  shift 3
  output="$("$@" 2>&1)" || got=$?
  if [ "$got" != "$status" ] || [[ "$output" != *"$words"* ]]; then
    printf 'FAILED: %s: exit status %s (expected %s), expected the words "%s" in:\n%s\n' "$what" "$got" "$status" "$words" "$output"
    FAILED=1
  else
    echo "passed: $what"
  fi
}

in_packaging() { bash -c "source '$SOURCE/packaging/common.sh'; $1"; }

expect "run.sh explains itself" 0 "second run starts in seconds" bash "$SOURCE/packaging/run.sh" --help
expect "test.sh explains itself" 0 "--no-asan" bash "$SOURCE/packaging/test.sh" --help
expect "package.sh explains itself" 0 "--check" bash "$SOURCE/packaging/package.sh" --help
expect "screenshots.sh explains itself" 0 "--readme" bash "$SOURCE/packaging/screenshots.sh" --help
expect "demo_session.sh explains itself" 0 "--seamark" bash "$SOURCE/packaging/demo_session.sh" --help
expect "an unknown option is named" 1 "--hedless is not known" bash "$SOURCE/packaging/run.sh" --hedless
expect "a failure names its step" 1 'the step "reading the options" failed' bash "$SOURCE/packaging/run.sh" --hedless
expect "a failure names the remedy" 1 "What to do: see: bash packaging/run.sh --help" bash "$SOURCE/packaging/run.sh" --hedless
expect "a missing value is named" 1 "--model has no directory" bash "$SOURCE/packaging/run.sh" --model
expect "a model directory without a model" 1 "has no config.json" \
  in_packaging "MODEL='$SEAMARK_CACHE' CMAKE_OPTIONS=(); fetch_model"
expect "a user's libtorch is taken, nothing is fetched" 0 "LIBTORCH=/my/torch" \
  in_packaging "CMAKE_OPTIONS=(-DSEAMARK_LIBTORCH=/my/torch); fetch_libtorch; echo LIBTORCH=\$LIBTORCH"
expect "a full disk is said before the download" 1 "are needed" in_packaging "need_space 1000000000"
expect "a broken command in a step is located" 1 'the step "trying" failed' in_packaging "step trying; false"

mkdir -p "$SEAMARK_CACHE/.libtorch.partial/half" "$SEAMARK_CACHE/final"
expect "what a killed run left is swept away" 0 "empty" \
  in_packaging "begin_partial libtorch; [ -z \"\$(ls -A \$PARTIAL)\" ] && echo empty"
expect "a directory is replaced whole" 0 "new" in_packaging \
  "mkdir -p '$SEAMARK_CACHE/next'; echo new >'$SEAMARK_CACHE/next/file'; publish '$SEAMARK_CACHE/next' '$SEAMARK_CACHE/final'; cat '$SEAMARK_CACHE/final/file'"
exit $FAILED
