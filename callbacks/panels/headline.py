"""The sentences above the figures."""

from callbacks.panels.drawn import Drawn
from callbacks.view import View
from figures.sentence import headline
from wording import say


def headline_panel(view: View) -> Drawn:
    """Title and text, written from the figures of my region or of the whole country."""
    written = headline(view.told("a"), view.told("b"), view.region_name, view.mine("a"), view.lang)
    place = say("headline.country", view.lang)
    if view.region_name:
        place = say("headline.place", view.lang, region=view.region_name, code=view.selection.region)
    years = [remark for remark in view.remarks() if remark.key == "other_years"]
    return Drawn(written["title"], written["text"], place, years)
