"""Finds the Chromium and the letters that the browser tests need; run as a module, installs them where it can."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Readers have Arial or letters as wide; Liberation Sans and Arimo have its widths, so a page is as long as theirs.
WIDE_AS_ARIAL = ("Arial", "Arimo", "Liberation Sans")
ADVICE = (
    "The browser tests need Chromium and none was found. Install it and run make again: on Debian"
    " 'sudo apt-get install chromium', on Fedora 'sudo dnf install chromium'; elsewhere name the Chromium"
    " or Chrome that you have: CHROMIUM=/path/to/chromium make test"
)
ADVICE_LETTERS = (
    "The browser tests need letters as wide as Arial and found none; tests of what fits on a screen or a sheet"
    " may fail. Install them and run make again: on Debian 'sudo apt-get install fonts-liberation', on Fedora"
    " 'sudo dnf install liberation-sans-fonts'."
)


def find_chromium() -> Path | None:
    """The browser that CHROMIUM names, else the first one on the path; None when there is none."""
    named = os.environ.get("CHROMIUM")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


def has_letters() -> bool:
    """Whether a page that asks for Arial gets its widths; a system without fontconfig has Arial itself."""
    if shutil.which("fc-match") is None:
        return True
    found = subprocess.run(["fc-match", "--format=%{family}", "Arial"], capture_output=True, text=True, check=True)
    return found.stdout.startswith(WIDE_AS_ARIAL)


def lacking() -> list[str]:
    """Debian's packages that the tests need and this machine has not."""
    return [*([] if find_chromium() else ["chromium"]), *([] if has_letters() else ["fonts-liberation"])]


def install(packages: list[str]) -> None:
    """Debian's packages, for root; a failure is told by apt-get itself."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "-qq", *command], check=False, env=quiet)


def main() -> int:
    """0 when there is a Chromium to test with, 1 with a sentence saying what to install."""
    if lacking() and os.geteuid() == 0 and shutil.which("apt-get"):
        install(lacking())
    if find_chromium() is None:
        sys.stderr.write(ADVICE + "\n")
        return 1
    if not has_letters():
        sys.stderr.write(ADVICE_LETTERS + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
