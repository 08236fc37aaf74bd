"""Loads all definitions, checks them and refuses to start on a bad one."""

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from indicators.coherence import check_indicator, check_references
from indicators.definition_file import read_definition
from indicators.model import DOMAINS, Indicator

DEFINITIONS = Path(__file__).parent / "definitions"


class DefinitionError(ValueError):
    """A definition that cannot be used: names the file, the key and the remedy."""


Registry = Mapping[str, Indicator]


def load_registry(folder: Path = DEFINITIONS) -> Registry:
    """All indicators of `folder` by id, in the order of domain and file name; every reference checked.

    Raises DefinitionError on the first definition that cannot be used.
    """
    indicators = [load_definition(path) for path in sorted(folder.glob("*.toml"))]
    if not indicators:
        raise DefinitionError(f"{folder}: holds no definition; put one .toml file per indicator there")
    indicators.sort(key=lambda indicator: DOMAINS.index(indicator.domain))
    registry = {indicator.id: indicator for indicator in indicators}
    _refuse_same_names(indicators, folder)
    for indicator in indicators:
        try:
            check_references(indicator, registry)
        except ValueError as error:
            raise DefinitionError(f"{folder / indicator.id}.toml: {error}") from error
    return MappingProxyType(registry)


def _refuse_same_names(indicators: Sequence[Indicator], folder: Path) -> None:
    """A name that two indicators share tells the reader nothing: most often a text was copied and not changed."""
    owners: dict[tuple[str, str], str] = {}
    for indicator in indicators:
        for lang, texts in indicator.texts.items():
            other = owners.setdefault((lang, texts.name), indicator.id)
            if other != indicator.id:
                raise DefinitionError(
                    f"{folder / indicator.id}.toml: {lang}.name '{texts.name}' is that of {other} too; give it its own"
                )


def load_definition(path: Path) -> Indicator:
    """One indicator from one file; its id is the file's name."""
    try:
        indicator = read_definition(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
        check_indicator(indicator)
        return indicator
    except ValueError as error:
        raise DefinitionError(f"{path}: {error}") from error


def definitions_sha256(folder: Path = DEFINITIONS) -> str:
    """One checksum over all definition files, names included."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.toml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
