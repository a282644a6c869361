#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package with libtorch's CPU libraries inside; --check installs it in a bare Debian and runs it there.
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
  cat <<END
usage: bash packaging/package.sh [OPTIONS]

Writes build/release/seamark_VERSION_amd64.deb (with --headless build/headless/seamark-headless_...). A package is for the
distribution that it is built on.

  --headless     the commands only, without Qt
  --check        then install the package in a fresh debootstrap of this distribution (root; about 1 GB in \$TMPDIR) and run
                 'seamark --version', 'doctor' and a short run there, without a network
$SHARED_OPTIONS
END
}

STEP="reading the options"
PRESET=release CHECK=no
while [ $# -gt 0 ]; do
  case "$1" in
    -h | --help) usage && exit 0 ;;
    --headless) PRESET=headless && shift ;;
    --check) CHECK=yes && shift ;;
    *) shared_option "$@"
      [ "$TAKEN" -gt 0 ] || fail "the option $1 is not known" "see: bash packaging/package.sh --help"
      shift "$TAKEN" ;;
  esac
done
CUDA=no  # the package holds the CPU libraries, whatever this machine has

# shellcheck disable=SC2046,SC2086
install_packages $BUILD_PACKAGES $([ $PRESET = headless ] || echo $WINDOW_PACKAGES) dpkg-dev \
  $([ $CHECK = no ] || echo debootstrap)
fetch_libtorch
build $PRESET
step "packing"
(cd "$SOURCE/build/$PRESET" && cpack -G DEB) >"$SOURCE/build/$PRESET-cpack.log" 2>&1 ||
  { tail -n 30 "$SOURCE/build/$PRESET-cpack.log" >&2 && fail "CPack could not make the package" "see the lines above"; }
PACKAGE="$(sed -n 's/^CPack: - package: \(.*\.deb\) generated\.$/\1/p' "$SOURCE/build/$PRESET-cpack.log")"
[ -s "$PACKAGE" ] || fail "CPack named no package" "see build/$PRESET-cpack.log"
echo "$PACKAGE"
[ $CHECK = yes ] || exit 0

fetch_model
step "installing the package in a bare system"
[ "$(id -u)" = 0 ] || fail "debootstrap needs root" "run this with sudo"
ROOT="$(mktemp -d)"
inside() { chroot "$ROOT" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
leave() {
  local mount
  for mount in dev sys proc; do ! mountpoint --quiet "$ROOT/$mount" || umount "$ROOT/$mount"; done
  rm -rf --one-file-system "$ROOT"
}
trap leave EXIT
# shellcheck source=/dev/null
debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$ROOT" >"$SOURCE/build/debootstrap.log" 2>&1 ||
  fail "debootstrap did not succeed" "see build/debootstrap.log"
mount -t proc proc "$ROOT/proc"
mount -t sysfs sysfs "$ROOT/sys"
mount --bind /dev "$ROOT/dev"
cp -L /etc/resolv.conf "$ROOT/etc/resolv.conf"
cp "$PACKAGE" "$ROOT/seamark.deb"
inside apt-get update --quiet --quiet
inside apt-get install --quiet --quiet --yes --no-install-recommends -o Dpkg::Use-Pty=0 /seamark.deb >"$SOURCE/build/package-install.log" 2>&1 ||
  { tail -n 20 "$SOURCE/build/package-install.log" >&2 && fail "the package does not install" "see the lines above"; }

step "running what was installed, without a network"
mkdir -p "$ROOT/root/.cache/seamark/models"
cp -r "$MODEL" "$ROOT/root/.cache/seamark/models/$MODEL_NAME"
offline() { if unshare --net true 2>/dev/null; then unshare --net chroot "$ROOT" "${ENVIRONMENT[@]}" "$@"; else inside "$@"; fi; }
ENVIRONMENT=(env -i PATH=/usr/bin:/bin HOME=/root LC_ALL=C.UTF-8)
offline seamark --version
offline seamark doctor
offline sh -c 'cd && seamark demo --limit 8 -o demo.h5 && seamark info demo.h5 >/dev/null'
if [ $PRESET = release ]; then
  offline sh -c 'cd && seamark figure demo.h5 --kind accuracy-by-distance -o f.pdf && test -s f.pdf'
  # The window itself, on Qt's offscreen platform: up until it is told to go.
  offline sh -c 'cd && QT_QPA_PLATFORM=offscreen timeout --signal=TERM 8 seamark demo.h5; test $? = 124'
  # The demo that is compiled in needs no model: with none on this disk nothing may go wrong either.
  offline sh -c 'cd && SEAMARK_CACHE=/nowhere QT_QPA_PLATFORM=offscreen timeout --signal=TERM 8 seamark --demo; test $? = 124'
fi
step "the package works"
