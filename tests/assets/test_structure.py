"""Who calls whom among the scripts of the browser: no ring, and never upward.

The folders are the floors: base, controls, figures, pages, tools. Dash loads them in that order, and so may a script
call what stands in its own folder or in one before it.
"""

from pathlib import PurePath

from tests.assets.scripts import (
    ASSETS,
    HUB,
    calls,
    loop_in,
    owners,
    texts,
    used,
    used_while_loading,
    without_comments,
)

FLOORS = ("", "base", "controls", "figures", "pages", "tools")
SCRIPTS = texts()
CALLS = calls(SCRIPTS)
# Given by the hub itself.
OF_THE_HUB = {"callbacks", "set", "unchanged"}


def floor(script: str) -> int:
    folder = str(PurePath(script).parent)
    return FLOORS.index("" if folder == "." else folder)


def test_no_scripts_call_each_other_in_a_ring():
    assert loop_in(CALLS) == []


def test_no_script_calls_a_floor_above_its_own():
    upward = [(one, other) for one, others in CALLS.items() for other in others if floor(other) > floor(one)]
    assert upward == []


def test_dash_loads_the_floors_from_low_to_high():
    assert list(FLOORS) == sorted(FLOORS)
    assert {path.name for path in ASSETS.iterdir() if path.is_dir()} == set(FLOORS[1:])


def test_the_only_script_outside_the_floors_is_the_hub():
    assert [path.name for path in ASSETS.glob("*.js")] == [HUB]


def test_what_a_script_needs_while_it_is_loaded_was_loaded_before():
    order = list(SCRIPTS)
    given = {name: scripts[0] for name, scripts in owners(SCRIPTS).items()}
    late = [
        (script, name)
        for script, text in SCRIPTS.items()
        for name in used_while_loading(text)
        if name in given and order.index(given[name]) >= order.index(script)
    ]
    assert late == []


def test_every_name_is_given_by_one_script():
    assert {name: scripts for name, scripts in owners(SCRIPTS).items() if len(scripts) > 1} == {}


def test_every_name_that_is_used_is_given():
    known = set(owners(SCRIPTS)) | OF_THE_HUB
    assert {(script, name) for script, text in SCRIPTS.items() for name in used(text) - known} == set()


def test_every_name_that_is_given_is_used_by_a_script_or_a_test_of_the_browser():
    tests = "\n".join(path.read_text(encoding="utf-8") for path in ASSETS.parent.glob("tests/**/*.py"))
    of_others = {name for text in SCRIPTS.values() for name in used(text)}
    assert {name for name in owners(SCRIPTS) if name not in of_others and f"kansen.{name}" not in tests} == set()


def test_a_ring_is_seen_with_the_scripts_in_it():
    scripts = {
        "a.js": "kansen.a = { go: () => kansen.b.go() };",
        "b.js": "const { c } = kansen;\nkansen.b = { go: c.go };",
        "c.js": "kansen.c = { go: () => kansen.a.go() };",
        "d.js": "kansen.d = { go: () => kansen.a.go() };",
    }
    assert loop_in(calls(scripts)) == ["a.js", "b.js", "c.js", "a.js"]


def test_a_call_inside_a_comment_is_no_call():
    assert used(without_comments("kansen.a.go('//'); // kansen.b.go()\n/* kansen.c */")) == {"a"}


def test_what_runs_at_once_is_told_from_what_waits():
    text = "  kansen.a.go();\n  const waits = () => kansen.b.go();\n  function later() {\n    kansen.c.go();\n  }\n"
    assert used_while_loading(text) == {"a"}
