"""A source: where it comes from, whose it is, and which division and period its figures have."""

from dataclasses import dataclass

from etl.settings import PUBLISHER_URLS

CC_BY = "CC BY 4.0"
DUO_OPEN = "DUO open onderwijsdata"
CBS = "Centraal Bureau voor de Statistiek (CBS)"
DUO = "Dienst Uitvoering Onderwijs (DUO)"


@dataclass(frozen=True)
class Source:
    """One table, layer or file of a publisher.

    setting: which setting holds the address it is fetched from; empty for a file given by path.
    place: what to ask for there: a table code, "dataset/layer", or a file name.
    url: the publisher's page or address, whatever it was fetched from.
    vintage: year of the division of its regions; empty when it has no regions, or many.
    period_id: of its figures; empty when the source itself says.
    needs: ids of the other sources that its `tidy` reads.
    """

    id: str
    title: str
    publisher: str
    url: str
    licence: str
    credit: str
    setting: str
    place: str
    table_code: str | None = None
    vintage: str = ""
    period_id: str = ""
    needs: tuple[str, ...] = ()

    @property
    def fetch_advice(self) -> str:
        """How to get its snapshot; words in capitals are to be filled in, and of a file it says where to export it."""
        if not self.setting:
            return (
                f"python -m etl fetch --file {self.id}=PATH, with PATH to an export of '{self.title}' from {self.url}"
            )
        address = "" if self.setting in PUBLISHER_URLS else f"{self.setting}=ADDRESS "
        return f"{address}python -m etl fetch {self.id}"


def cbs_v3_table(name: str, title: str, year: str, table: str) -> Source:
    """The edition of one year of a CBS publication that has a table a year, asked of the v3 feed."""
    return Source(
        id=f"{name}_{year}",
        title=f"{title} {year}",
        publisher=CBS,
        url=f"https://opendata.cbs.nl/ODataFeed/odata/{table}",
        licence=CC_BY,
        credit=f"Bron: CBS, tabel {table}, {title} {year}",
        setting="CBS_V3_URL",
        place=table,
        table_code=table,
        vintage=year,
        period_id=year,
    )


@dataclass(frozen=True)
class JoinCoverage:
    """The part of a source that joined. subject: what was joined to what, in Dutch, for the page."""

    source_id: str
    subject: str
    matched: int
    total: int
    unmatched: tuple[str, ...]
