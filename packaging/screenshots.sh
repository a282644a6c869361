#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures of the real window on the demo with the default model: all variants to look at, three of them for the README.
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<END
usage: bash packaging/screenshots.sh [OPTIONS] [OUT]

Writes OUT/VARIANT-VIEW.png (default OUT: build/screenshots) of the window built by the preset ci: light, dark, German,
Chinese, 1.5 and 2 times as fine, all on the demo's session. With --readme the pictures of the README
(resources/screenshots) are made anew; needs pngquant and optipng.

  --readme       also write resources/screenshots
$SHARED_OPTIONS
END
}

STEP="reading the options"
README=no OUT="$SOURCE/build/screenshots"
while [ $# -gt 0 ]; do
  case "$1" in
    -h | --help) usage && exit 0 ;;
    --readme) README=yes && shift ;;
    -*) shared_option "$@"
      [ "$TAKEN" -gt 0 ] || fail "the option $1 is not known" "see: bash packaging/screenshots.sh --help"
      shift "$TAKEN" ;;
    *) OUT="$1" && shift ;;
  esac
done
# shellcheck disable=SC2046,SC2086
install_packages $BUILD_PACKAGES $WINDOW_PACKAGES fonts-noto-cjk $([ $README = no ] || echo pngquant optipng)
fetch_libtorch
fetch_model
step "building the window"
[ -e "$SOURCE/build/ci/build.ninja" ] ||
  (cd "$SOURCE" && cmake --preset ci "-DSEAMARK_LIBTORCH=$LIBTORCH" "${CMAKE_OPTIONS[@]}") >&2
cmake --build "$SOURCE/build/ci" --target seamark screenshots --parallel "$(jobs)" >&2

mkdir -p "$OUT"
export QT_QPA_PLATFORM=offscreen GOMP_SPINCOUNT=1000 MKL_CBWR=AUTO,STRICT
cp "$SOURCE/resources/demo/demo.h5" "$OUT/demo.h5"
# shot NAME SCALE PALETTE LANGUAGE [still]: a run that goes on is shown in the first only.
shot() {
  step "pictures: $1"
  rm -f "$OUT/work.h5"*  # of one that was cut off
  cp "$OUT/demo.h5" "$OUT/work.h5"  # a run that goes on stays in its session
  QT_SCALE_FACTOR="$2" "$SOURCE/build/ci/tests/widgets/screenshots" "$OUT/work.h5" "$OUT/$1" "$3" "$4" 1440x900 8 "${5:-}" ||
    fail "the pictures of $1 could not be made" "see the lines above"
}
shot light 1 light en
shot dark 1 dark en still
shot german 1 light de still
shot chinese 1 light zh_CN still
shot fine-1.5x 1.5 light en still
shot fine-2x 2 dark de still
rm -f "$OUT/work.h5"*

if [ $README = yes ]; then
  step "pictures for the README"
  mkdir -p "$SOURCE/resources/screenshots"
  for name in light-explore light-live dark-explore; do
    pngquant --force --speed 1 --output "$SOURCE/resources/screenshots/$name.png" 64 "$OUT/$name.png"
    optipng -quiet -o5 "$SOURCE/resources/screenshots/$name.png"
  done
  ls -l "$SOURCE/resources/screenshots" >&2
fi
