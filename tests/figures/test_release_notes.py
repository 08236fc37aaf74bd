"""Release notes in words."""

from figures.release_notes import release_notes
from indicators.registry import load_registry

REAL = load_registry()
NOTHING = {
    "previous": "abc",
    "previous_built_at": "2026-03-01T10:00:00",
    "indicators": {"added": [], "removed": [], "changed": []},
    "periods": [],
    "observations": [],
    "sources": {"added": [], "removed": [], "renewed": []},
}


def notes_of(**changes):
    notes = release_notes(NOTHING | changes, REAL, "nl")
    return list(notes.sentences[1:]), {heading: list(lines) for heading, lines in notes.lists.items()}


def test_the_first_release_says_so():
    sentences = release_notes({"previous": None}, REAL, "nl").sentences
    assert sentences == ("Dit is de eerste uitgave: er is geen eerdere om mee te vergelijken.",)


def test_what_was_not_recorded_is_not_called_first():
    assert "niet vastgelegd" in release_notes(None, REAL, "nl").sentences[0]


def test_a_release_names_the_one_it_was_compared_with():
    assert release_notes(NOTHING, REAL, "nl").sentences == (
        "Vergeleken met de vorige uitgave (abc, van 1 maart 2026).",
        "Geen enkel getal is anders dan in de vorige uitgave.",
    )


def test_indicators_are_told_by_name_and_gone_ones_by_id():
    changes = {"added": ["inwoners"], "removed": ["was_er"], "changed": ["huishoudens", "inwoners"]}
    sentences, _ = notes_of(indicators=changes)
    names = {key: REAL[key].texts["nl"].name for key in ("inwoners", "huishoudens")}
    assert sentences == [
        f"1 nieuw cijfer: {names['inwoners']}.",
        "1 cijfer is er niet meer: was_er.",
        f"Van 2 cijfers is de definitie aangepast: {names['huishoudens']} en {names['inwoners']}.",
        "Geen enkel getal is anders dan in de vorige uitgave.",
    ]


def test_observations_are_summed_and_told_by_figure():
    rows = [{"indicator_id": "inwoners", "new": 1000, "changed": 2, "gone": 0}]
    sentences, lists = notes_of(observations=[*rows, {"indicator_id": "was_er", "new": 0, "changed": 0, "gone": 5}])
    assert sentences == ["Waarnemingen: 1.000 nieuw, 2 gewijzigd, 5 vervallen."]
    assert lists["Per cijfer"][1] == "was_er: 0 nieuw, 0 gewijzigd, 5 vervallen"


def test_periods_are_told_by_figure_and_level():
    rows = [{"indicator_id": "was_er", "level": "land", "added": ["2024", "2025"], "removed": ["2019"]}]
    assert notes_of(periods=rows)[1] == {
        "Andere jaren per cijfer": ["was_er, Nederland: 2024–2025 erbij", "was_er, Nederland: 2019 eraf"]
    }


def test_a_long_list_of_names_ends_with_how_many_more():
    many = {"added": [f"cijfer_{number}" for number in range(20)], "removed": [], "changed": []}
    assert notes_of(indicators=many)[0][0].endswith("cijfer_7 en nog 12 andere.")
