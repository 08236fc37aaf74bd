"""The page Verkennen as it is first sent: its panels stand by their frames."""

from callbacks.verkennen import PAGE, _content
from panels.catalogue import panels_of
from tests.views import views_of


def test_panels_without_a_frame_stand_above_all_others(database, registry):
    stage = _content(views_of(database.current(), registry)(), ())[1]
    at = [getattr(part, "id", "") for part in stage.children].index("panels")
    framed = [section.id for section in stage.children[at].children]
    assert framed == [panel.name for panel in panels_of(PAGE) if panel.frame != "headline"]
    above = [part.children[1].id for part in stage.children[:at] if part.className == "headline"]
    assert above == [f"{panel.name}-title" for panel in panels_of(PAGE) if panel.frame == "headline"]
