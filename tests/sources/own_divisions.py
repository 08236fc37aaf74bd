"""What became of the gemeenten of 2019, written down from public knowledge, not read from etl."""

from functools import cache

from tests.sources.raw_reading import gemeente_codes, haaren

SHOWN = "2025"
# By the first year of the new division: Weesp went to Amsterdam on 24 March 2022.
MERGED = {
    2021: {"Eemsdelta": ("Appingedam", "Delfzijl", "Loppersum")},
    2022: {
        "Purmerend": ("Beemster",),
        "Dijk en Waard": ("Heerhugowaard", "Langedijk"),
        "Land van Cuijk": ("Boxmeer", "Cuijk", "Grave", "Mill en Sint Hubert", "Sint Anthonis"),
        "Maashorst": ("Landerd", "Uden"),
    },
    2023: {"Amsterdam": ("Weesp",), "Voorne aan Zee": ("Brielle", "Hellevoetsluis", "Westvoorne")},
}
# The only one that was divided: which wijk went where.
HAAREN_ENDED, HAAREN = 2021, {"Haaren": "Oisterwijk", "Helvoirt": "Vught", "Esch": "Boxtel", "Biezenmortel": "Tilburg"}


@cache
def successors(code: str, since: str, until: str = SHOWN) -> dict[str, float]:
    """Where a gemeente of one division went in a later one: shares by code."""
    ends = {code: 1.0}
    codes = {**gemeente_codes("2019"), **gemeente_codes(SHOWN)}
    for year in range(int(since) + 1, int(until) + 1):
        moves = {codes[old]: {codes[new]: 1.0} for new, gone in MERGED.get(year, {}).items() for old in gone}
        if year == HAAREN_ENDED:
            moves[codes["Haaren"]] = {codes[HAAREN[name]]: share for name, share in haaren().items()}
        for old in set(moves) & set(ends):
            share = ends.pop(old)
            ends |= {new: ends.get(new, 0.0) + share * part for new, part in moves[old].items()}
    return ends
