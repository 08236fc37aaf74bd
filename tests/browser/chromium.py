"""Finds the Chromium that the browser tests drive; run as a module, it also installs it where that is possible."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-dejavu-core")
ADVICE = (
    "The browser tests need Chromium and none was found. Install it and run make again: on Debian"
    " 'sudo apt-get install chromium', on Fedora 'sudo dnf install chromium'; elsewhere name the Chromium"
    " or Chrome that you have: CHROMIUM=/path/to/chromium make test"
)


def find_chromium() -> Path | None:
    """The browser that CHROMIUM names, else the first one on the path; None when there is none."""
    named = os.environ.get("CHROMIUM")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


def install() -> None:
    """Debian's package, for root; a failure is told by apt-get itself."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *PACKAGES]):
        subprocess.run(["apt-get", "-qq", *command], check=False, env=quiet)


def main() -> int:
    """0 when there is a Chromium to test with, 1 with a sentence saying what to install."""
    if find_chromium() is None and os.geteuid() == 0 and shutil.which("apt-get"):
        install()
    if find_chromium() is None:
        sys.stderr.write(ADVICE + "\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
