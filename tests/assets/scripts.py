"""The scripts of assets/ as text: what each gives to the others through `window.kansen`, and what it uses of them."""

import re
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
# What kansen.js gives itself stands in an object there.
HUB = "kansen.js"

_COMMENT = re.compile(r"/\*.*?\*/|(?<![:'\"])//[^\n]*", re.DOTALL)
_GIVEN = re.compile(r"\bkansen\.(\w+) = ")
_USED = re.compile(r"(?<!['\"])\bkansen\.(\w+)")
_UNPACKED = re.compile(r"\{([^{}]*)\} = kansen;")
# Biome writes what runs while a script is loaded with two spaces before it; a function only runs when it is called.
_WHILE_LOADING = re.compile(
    r"^  (?:kansen\.(\w+)\.|(?:const|let) (?!.*=>).*\bkansen\.(\w+)|class \w+ extends kansen\.(\w+))", re.MULTILINE
)


def texts() -> dict[str, str]:
    """Every script by its path under assets/, in the order in which Dash loads them: the root, then each folder."""
    paths = sorted(ASSETS.rglob("*.js"), key=lambda path: (path.parent != ASSETS, str(path.parent), path.name))
    return {str(path.relative_to(ASSETS)): without_comments(path.read_text(encoding="utf-8")) for path in paths}


def without_comments(text: str) -> str:
    return _COMMENT.sub("", text)


def owners(scripts: Mapping[str, str]) -> dict[str, list[str]]:
    """Each name of `window.kansen` with the scripts that give it."""
    found: dict[str, list[str]] = {}
    for script, text in scripts.items():
        for name in _GIVEN.findall(text):
            found.setdefault(name, []).append(script)
    return found


def used(text: str) -> set[str]:
    """The names of `window.kansen` that a script uses, as kansen.name or unpacked from it."""
    names = set(_USED.findall(text)) - set(_GIVEN.findall(text))
    for list_of in _UNPACKED.findall(text):
        names |= {name.split(":")[0].strip() for name in list_of.split(",") if name.strip()}
    return names


def used_while_loading(text: str) -> set[str]:
    """The names that a script uses at once, when it is loaded."""
    return {name for names in _WHILE_LOADING.findall(text) for name in names if name} - set(_GIVEN.findall(text))


def calls(scripts: Mapping[str, str]) -> dict[str, set[str]]:
    """Which scripts each script calls, by the names it uses of them."""
    given = {name: scripts_of[0] for name, scripts_of in owners(scripts).items()}
    return {
        script: {given[name] for name in used(text) if name in given} - {script} for script, text in scripts.items()
    }


def loop_in(graph: Mapping[str, set[str]]) -> list[str]:
    """Scripts that call each other in a ring, the first one again at the end; empty when there is no ring."""
    done: set[str] = set()

    def ring_from(script: str, path: list[str]) -> list[str]:
        if script in path:
            return [*path[path.index(script) :], script]
        if script in done:
            return []
        rings = (ring_from(one, [*path, script]) for one in sorted(graph.get(script, ())))
        ring = next((found for found in rings if found), [])
        done.add(script)
        return ring

    return next((ring for ring in (ring_from(script, []) for script in graph) if ring), [])
