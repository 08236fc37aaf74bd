"""The delivery that a client hands over: bodies as they came in, and the facts about the whole."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from etl.errors import IncompleteDelivery
from etl.service import Service
from etl.snapshot import Body

Services = Mapping[str, Service]
# PageListener after each page: rows so far, rows in all (None where the service does not say).
PageListener = Callable[[int, int | None], None]


@dataclass(frozen=True)
class Delivery:
    """Everything of one source. modified_at: as the service says, None where it does not."""

    bodies: tuple[Body, ...]
    rows: int
    modified_at: str | None = None


def refuse_incomplete(place: str, rows: int, total: int | None) -> None:
    """Raises IncompleteDelivery when fewer, or more, rows came than the service announced."""
    if total is not None and rows != total:
        raise IncompleteDelivery(
            f"{place}: {rows} rows came, {total} were announced; a page was cut or the table changed meanwhile. "
            "Fetch it again"
        )
