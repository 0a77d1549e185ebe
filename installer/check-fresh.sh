#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check-fresh.sh [--setup-only | --package] [--keep]: makes a minimal Debian 12 in a temporary folder, copies a clone of this
# repository's HEAD in, runs both commands there as a newcomer would, and prints what it did. Needs root.
#   --setup-only  stops after the packages and models
#   --package     installs the newest build/packages/*.deb there instead, and starts both programs
#   --keep        leaves the folder for a look around
. "$(dirname -- "${BASH_SOURCE[0]}")/steps.sh"

RELEASE=bookworm
CERTIFICATES=/etc/ssl/machine-certificates.crt
WHAT=both_commands KEEP='' REPORT=()
for option in "$@"; do
    case $option in
        --setup-only) WHAT=setup_alone ;;
        --package) WHAT=package_alone ;;
        --keep) KEEP=1 ;;
        *) printf 'Use: installer/check-fresh.sh [--setup-only | --package] [--keep]\n' >&2; exit 2 ;;
    esac
done

leave() {
    local code=$?
    if mountpoint -q "$FRESH/proc"; then
        umount "$FRESH/proc"
    fi
    if [[ $KEEP ]]; then
        say "The system is left in $FRESH"
    else
        rm -rf --one-file-system "$FRESH"
    fi
    exit "$code"
}

# timed NAME COMMAND… prints the output as it comes and remembers how long it took.
timed() {
    local name=$1 begin=$SECONDS code=0
    shift
    printf '\n== %s\n' "$name"
    "$@" || code=$?
    REPORT+=("$(printf '%-42s %5d s   %s' "$name" $((SECONDS - begin)) "$([[ $code -eq 0 ]] && echo passed || echo "FAILED ($code)")")")
    return "$code"
}

mirror() {
    apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' |
        sed -n "s/^$RELEASE main //p" | head -n 1
}

make_system() {
    local from
    from=$(mirror)
    [[ $from ]] || fail "apt here knows no $RELEASE" "run apt-get update once, or do this on Debian 12"
    logged debootstrap "look at the lines above; 2 GB of free space are needed" \
        debootstrap --variant=minbase "$RELEASE" "$FRESH" "$from"
}

# The package sources, names and certificates of this machine, so that the clients in there reach what they reach here.
copy_machine_settings() {
    mkdir -p "$FRESH/etc/ssl"
    cp /etc/resolv.conf /etc/hosts "$FRESH/etc/"
    rm -f "$FRESH/etc/apt/sources.list"
    cp -r /etc/apt/sources.list* /etc/apt/apt.conf.d "$FRESH/etc/apt/"
    cp /etc/ssl/certs/ca-certificates.crt "$FRESH$CERTIFICATES"
    mount -t proc proc "$FRESH/proc"
}

copy_clone() {
    git clone --quiet --no-hardlinks "$ROOT" "$FRESH/root/facedesk"
    say "Clone of $(git -C "$ROOT" log -1 --format='%h %s')"
    if [[ $(git -C "$ROOT" status --porcelain) ]]; then
        say "Note: what is not committed is not in the clone"
    fi
}

# inside COMMAND… in the project's folder of the new system, with nothing of this shell's environment but proxies.
inside() {
    local proxies=()
    mapfile -t proxies < <(env | grep -iE '^(https?|no|all)_proxy=' || true)
    chroot "$FRESH" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        PIP_CERT="$CERTIFICATES" NODE_EXTRA_CA_CERTS="$CERTIFICATES" SSL_CERT_FILE="$CERTIFICATES" "${proxies[@]}" \
        bash -c 'cd /root/facedesk && "$@"' - "$@" </dev/null
}

both_commands() {
    local code=0
    timed "installer/run.sh --demo --headless" inside installer/run.sh --demo --headless || code=1
    timed "the same again" inside installer/run.sh --demo --headless || code=1
    timed "tests/run.sh" inside tests/run.sh || code=1
    return "$code"
}

setup_alone() {
    timed "packages" inside installer/packages.sh fetch build run &&
        timed "models and samples" inside installer/fetch-models.sh --samples &&
        timed "the same again" inside installer/fetch-models.sh --samples
}

install_package() {
    local newest
    newest=$(find "$BUILD/packages" -name '*.deb' -printf '%T@ %p\n' 2>/dev/null | sort -n | tail -n 1 | cut -d' ' -f2-)
    [[ $newest ]] || fail "there is no package" "installer/package.sh"
    cp "$newest" "$FRESH/root/facedesk.deb"
    logged install-package "look at the lines above" inside bash -c \
        'apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install /root/facedesk.deb'
}

start_installed() {
    inside env QT_QPA_PLATFORM=offscreen timeout 60 "$1" --data "/tmp/$1" --exit-after-start \
        --listen open=127.0.0.1:0 --listen operations=127.0.0.1:0 --listen services=127.0.0.1:0 --listen platform=127.0.0.1:0
}

package_alone() {
    timed "installing the package" install_package &&
        timed "starting the server" start_installed facedesk-server &&
        timed "starting the console" start_installed facedesk
}

[[ $EUID -eq 0 ]] || fail "making a system needs root" "sudo installer/check-fresh.sh"
"$ROOT/installer/packages.sh" fresh
FRESH=$(mktemp -d -t facedesk-fresh.XXXXXX)
chmod 755 "$FRESH"
trap leave EXIT
timed "minimal $RELEASE" make_system
copy_machine_settings
timed "clone of the repository" copy_clone
RESULT=0
"$WHAT" || RESULT=1

printf '\nIn a minimal %s on %s cores:\n' "$RELEASE" "$(nproc)"
printf '  %s\n' "${REPORT[@]}"
exit "$RESULT"
