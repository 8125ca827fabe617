# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What tools/run, tools/test and tools/bench share. Everything said here goes to standard
# error: standard output belongs to the program that is run.

set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say () { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die () { say "$1"; exit "${2:-1}"; }

# list_packages LIST...: the names in tools/packages/LIST, comments left out.
list_packages ()
{
  local list
  for list; do sed 's/#.*//' "$top/tools/packages/$list"; done | tr -s ' \t\n' '\n' | sed '/^$/d' | sort -u
}

# install_missing LIST...: asks dpkg what is there and apt for the rest.
install_missing ()
{
  local name missing=() as_root=() here
  if ! command -v dpkg-query >/dev/null; then
    say "this is not a Debian or Ubuntu system; these packages (by their Debian names) are needed:"
    list_packages "$@" | paste -sd' ' | fold -s -w 100 >&2
    return 0
  fi
  here=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package} ${Provides}\n' 2>/dev/null | grep '^ii' || true)
  while read -r name; do
    grep -qE "(^ii +| )$name([ ,]|\$)" <<<"$here" || missing+=("$name")
  done < <(list_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing ${missing[*]}"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || die "these packages are missing and there is no sudo; as root: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  {
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}"
  } >&2 || die "apt-get could not install ${missing[*]}"
}

# build FOLDER [MESON OPTIONS]: sets up once, then builds what has changed (of $targets, if set);
# quiet unless it fails.
build ()
{
  local folder=$1 log; shift
  log=$(mktemp)
  if [ ! -f "$folder/build.ninja" ]; then
    say "setting up ${folder#"$top"/}"
    meson setup "$folder" "$top" "$@" >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; die "meson setup failed"; }
  fi
  ninja -C "$folder" ${targets-} >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; die "the build failed"; }
  rm -f "$log"
}

# tree_environment FOLDER: lets the program run from its build folder.
tree_environment ()
{
  export GSETTINGS_SCHEMA_DIR="$1/data" LISSOM_LOCALE_DIR="$1/po" LISSOM_HELP_DIR="$1/help"
}
