"""Sentences written from the figures by rules: what a reader could say aloud, and nothing more.

One function a claim: the level against the comparator (level), the place among all (place), the change with its test
(change), the spread inside (spread), what is uncertain (statuses). Titles and paragraphs put claims together.
"""

from figures.sentence.headline import headline
from figures.sentence.maps import map_summary, map_title
from figures.sentence.relation import relation, relation_title, strip_title
from figures.sentence.statuses import status_remarks

__all__ = [
    "headline",
    "map_summary",
    "map_title",
    "relation",
    "relation_title",
    "status_remarks",
    "strip_title",
]
