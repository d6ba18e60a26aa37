#!/bin/sh
# SPDX-License-Identifier: MIT
# Proves README.md's two commands on a bare Debian 12, with nothing else typed:
#
#   sh tests/fresh-machine.sh [FOLDER]
#
# As root, with debootstrap and git. The committed tree is what is tried. FOLDER (a temporary one by default, and
# then removed) becomes the machine's root; packages come from where this machine's own apt gets them.
set -eu
cd "$(dirname "$0")/.."

suite=bookworm
root=${1:-$(mktemp -d)}
keep=${1:+yes}

clean_up () {
  for folder in proc dev/pts; do
    mountpoint -q "$root/$folder" && umount "$root/$folder"
  done
  test -n "$keep" || rm -rf --one-file-system "$root"
}
trap clean_up EXIT
trap 'exit 1' INT TERM

# apt's own words for where it fetches from and how: mirror, proxies, checks of dates.
apt_settings () {
  apt-config dump Acquire | grep -E '^Acquire::(https?|Retries|Check-)' || true
}
mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $suite" 'Identifier: Packages' 2>/dev/null | head -n 1)
proxy=$(apt-config dump --format '%v%n' Acquire::http::Proxy | head -n 1)
test -z "$proxy" || export http_proxy="$proxy"

echo "A bare Debian $suite in $root ..."
debootstrap --variant=minbase $suite "$root" "${mirror:-http://deb.debian.org/debian}" >"$root.log" 2>&1 ||
  { tail "$root.log"; exit 1; }
rm "$root.log"
apt_settings >"$root/etc/apt/apt.conf.d/90host"
cp /etc/resolv.conf /etc/hosts "$root/etc/"
chmod 755 "$root" # of a temporary folder: a machine's root is everybody's
mount -t proc proc "$root/proc"
mount -t devpts -o newinstance,ptmxmode=666 devpts "$root/dev/pts"
ln -sf pts/ptmx "$root/dev/ptmx"

# What this machine's own npm trusts besides.
certificates=${NODE_EXTRA_CA_CERTS:+/etc/npm-certificates.pem}
test -z "$certificates" || cp "$NODE_EXTRA_CA_CERTS" "$root$certificates"

mkdir "$root/libprogress"
git archive HEAD | tar -x -C "$root/libprogress"

# A command exactly as README.md has it, at the new machine's prompt.
type_in () {
  grep -qx "    $1" README.md || { echo "README.md does not say: $1" >&2; return 1; }
  echo
  echo "\$ $1"
  status=0
  env -i HOME=/root TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    ${certificates:+NODE_EXTRA_CA_CERTS="$certificates"} \
    chroot "$root" sh -c "cd /libprogress && $1" >"$root/output" 2>&1 || status=$?
  tail -n 100 "$root/output"
  echo "(exit status $status)"
  return $status
}

failed=0
type_in 'sh examples/run.sh' || failed=1
type_in 'sh tests/run.sh' || failed=1
exit $failed
