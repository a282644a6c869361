#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What a machine with an NVIDIA GPU must show: the engine's tests on CUDA, one run on CPU and on CUDA, and training beside PEFT.
#
#   check_gpu.sh BUILD OUTPUT [SHARED_DATA]
#
# BUILD: a build directory (`headless` with -DSEAMARK_TESTS=ON -DSEAMARK_BENCHMARKS=ON); OUTPUT: a folder for the logs;
# SHARED_DATA: real facts, the LLaMA-2 tokenizer and stories260K, where they are. Needs python3 with torch (CUDA),
# transformers and peft; 14 GB of disk in $TMPDIR. CHECKS="tests run parity 7b" chooses.
set -uo pipefail
BUILD=$1 OUTPUT=$2 SHARED=${3:-}
SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export SEAMARK_TEST_DEVICE=cuda GOMP_SPINCOUNT=1000 MKL_CBWR=AUTO,STRICT QT_QPA_PLATFORM=offscreen HF_HUB_OFFLINE=1
[ -z "$SHARED" ] || export SEAMARK_SHARED_DATA=$SHARED
mkdir -p "$OUTPUT"
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

"$BUILD/app/seamark" doctor --json >"$OUTPUT/doctor.json" 2>"$OUTPUT/doctor.err"
nvidia-smi >"$OUTPUT/nvidia-smi.txt" 2>&1

check_tests() {
  for test in model/test_decoder training/test_trainer training/test_methods training/test_losses training/test_dora_adalora \
    adapters/test_adapter_bank adapters/test_merge evaluation/test_against_reference experiment/test_looks \
    analysis/test_interference analysis/test_features; do
    timeout 100 "$BUILD/tests/core/$test" >"$WORK/log" 2>&1
    echo "$test: exit $?, $(grep '^Totals' "$WORK/log"), $SECONDS s"
    grep -A2 -E '^(FAIL|QFATAL)' "$WORK/log"
  done 2>&1 | tee "$OUTPUT/tests.txt"
}

check_run() {
  if [ -n "$SHARED" ]; then
    for device in cpu cuda; do
      python3 - "$SHARED" "$device" >"$WORK/spec.json" <<'PY'
import json, sys
shared, device = sys.argv[1:]
print(json.dumps({"schema_version": 1, "name": device, "facts": {"files": [shared + "/counterfact/counterfact-edit.json"], "limit": 64},
                  "model": shared + "/weights/stories260K/hf", "training": {"steps": 10, "learning_rate": 1e-2},
                  "evaluation": {"protocols": ["strict", "memit"]}, "device": {"device": device, "dtype": "float32"}}))
PY
      "$BUILD/app/seamark" run "$WORK/spec.json" -o "$WORK/$device.h5" --json >"$OUTPUT/run-$device.json" 2>"$OUTPUT/run-$device.err"
      echo "run on $device: exit $?, $SECONDS s"
      "$BUILD/app/seamark" info "$WORK/$device.h5" --csv "$OUTPUT/tables-$device" >/dev/null 2>&1
    done
  fi
}

beside_peft() { # MODEL DTYPE ARGUMENTS...
  python3 "$SOURCE/tests/benchmarks/compare_peft.py" --bench "$BUILD/tests/benchmarks/bench_training" --model "$1" --device cuda \
    --dtypes "$2" --peft-dtype "$2" --rounds 5 "${@:3}" 2>"$OUTPUT/compare-$2.err" | tee "$OUTPUT/compare-$2.txt"
}

random_llama() { # LAYERS
  python3 "$SOURCE/tests/benchmarks/random_llama.py" --tokenizer "$TOKENIZER" --layers "$1" -o "$WORK/$1" >"$OUTPUT/random.txt" 2>&1
}

# Equal losses need float32; four layers of the size are enough for them.
check_parity() {
  random_llama 4 && beside_peft "$WORK/4" float32 --cases single,joint
}

check_7b() {
  random_llama 32 && beside_peft "$WORK/32" bfloat16 "${FACTS[@]}"
}

TOKENIZER=${SEAMARK_LLAMA_TOKENIZER:-$SHARED/tokenizers/llama2/tokenizer.model}
FACTS=()
[ -z "$SHARED" ] || FACTS=(--facts "$SHARED/counterfact/counterfact-edit.json")
for check in ${CHECKS:-tests run parity 7b}; do
  echo "== $check"
  "check_$check"
  echo "== $check took until second $SECONDS"
done
