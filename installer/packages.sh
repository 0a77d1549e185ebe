#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packages.sh SET… installs the Debian packages of those sets that are missing. Sets: fetch, build, run, tour, check, bench, fresh, package.
. "$(dirname -- "${BASH_SOURCE[0]}")/steps.sh"

FETCH=(ca-certificates python3 python3-venv)
BUILDING=(
    g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-httpserver-dev qt6-websockets-dev
    qt6-svg-dev qt6-charts-dev libqt6opengl6-dev qt6-multimedia-dev
    qt6-tools-dev qt6-l10n-tools
    libopencv-dev libdlib-dev libopenblas-dev libsodium-dev libsimdjson-dev libssl-dev)
RUNNING=(
    libqt6sql6-sqlite libqt6svg6 qt6-qpa-plugins qt6-translations-l10n
    gstreamer1.0-plugins-base gstreamer1.0-plugins-good fonts-noto-cjk)
TOURING=(libgstreamer1.0-dev curl openssl xvfb imagemagick xdotool openbox trayer dbus dbus-daemon at-spi2-core python3-pyatspi)
CHECKING=(git clang-format)
BENCHING=(libbenchmark-dev libfaiss-dev)
FRESH=(git debootstrap)
PACKAGING=(dpkg-dev file)

packages_of() {
    case $1 in
        fetch) printf '%s\n' "${FETCH[@]}" ;;
        build) printf '%s\n' "${BUILDING[@]}" ;;
        run) printf '%s\n' "${RUNNING[@]}" ;;
        tour) printf '%s\n' "${TOURING[@]}" ;;
        check) printf '%s\n' "${CHECKING[@]}" ;;
        bench) printf '%s\n' "${BENCHING[@]}" ;;
        fresh) printf '%s\n' "${FRESH[@]}" ;;
        package) printf '%s\n' "${PACKAGING[@]}" ;;
        *) fail "no package set is called $1" "use fetch, build, run, tour, check, bench, fresh or package" ;;
    esac
}

installed() { dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' 2>/dev/null | sed -n 's/^ii //p' | sort -u; }

# as_root COMMAND… asks for sudo only when there is no other way.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"; }

# apt_logged COMMAND ARGUMENT… leaves standard input and the terminal to sudo's question.
apt_logged() {
    local log=$LOGS/packages.log
    if ! apt "$@" >>"$log" 2>&1 </dev/null; then
        tail -n 15 "$log" >&2
        return 1
    fi
}

install_packages() {
    local advice="look at the lines above (network, package sources, free space), then run: apt-get update && apt-get install $*"
    mkdir -p "$LOGS" && : >"$LOGS/packages.log"
    apt_logged update || say "The package lists could not be refreshed; trying with the old ones"
    apt_logged install -y --no-install-recommends "$@" || fail "apt-get install" "$advice"
}

main() {
    local wanted missing
    command -v dpkg-query >/dev/null || fail "this system has no dpkg" "use Debian 12, or install by hand what installer/packages.sh names"
    wanted=$(for set in "$@"; do packages_of "$set"; done | sort -u)
    missing=$(comm -23 <(printf '%s\n' "$wanted") <(installed) | tr '\n' ' ')
    if [[ -z $missing ]]; then
        say "Packages: all $(wc -w <<<"$wanted") are there"
        return
    fi
    if [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; then
        fail "packages are missing and there is no sudo" "as root: apt-get install --no-install-recommends $missing"
    fi
    say "Packages: installing $([[ $EUID -eq 0 ]] || echo '(with sudo) ')${missing% }"
    # shellcheck disable=SC2086  # one word a package
    install_packages $missing
}

main "$@"
