"""What is declared beforehand: figures that are there, each with its reasons."""

import pytest

from indicators.key_figures import DECLARED, KEY_FIGURES, key_ids, load_key_figures
from indicators.model import DOMAINS
from indicators.registry import load_registry


def test_the_compact_set_covers_all_domains_and_fits_a_screen():
    registry, ids = load_registry(), key_ids("gemeente", load_registry())
    assert 12 <= len(ids) <= 16
    assert [registry[name].domain for name in ids] == sorted((registry[name].domain for name in ids), key=DOMAINS.index)
    assert {registry[name].domain for name in ids} == set(DOMAINS)


def test_a_compact_set_without_reasons_is_refused(tmp_path):
    path = tmp_path / "key_figures.toml"
    path.write_text('[[figure]]\nid = "inwoners"\nnl = "Hoe groot."\n', encoding="utf-8")
    with pytest.raises(ValueError, match="give id, nl, en"):
        load_key_figures(path)


def test_the_compact_set_of_a_level_leaves_out_what_is_of_another():
    of_wijken = {one.id for one in KEY_FIGURES if one.level == "wijk"}
    assert of_wijken and of_wijken <= set(key_ids("wijk")) and not of_wijken & set(key_ids("gemeente"))


def test_every_circumstance_declared_is_one_and_is_no_count():
    indicators = [load_registry()[name] for name in DECLARED]
    assert {one.role for one in indicators} == {"omstandigheid"} and "count" not in {
        one.measure.kind for one in indicators
    }


def test_of_the_compact_set_only_what_is_held_is_looked_at_and_in_its_own_order():
    first, second, *_ = key_ids("gemeente")
    assert key_ids("gemeente", {second, first, "niets"}) == [first, second]
