"""Rules that every sentence written from figures keeps, each a pattern of what may not be there."""

import re

# Verbs and links of cause: regions were compared, so where a difference comes from is never said.
CAUSE = {
    "nl": r"\b(leid\w* tot|veroorza\w+|effect van|gevolg van|oorza\w+|dankzij|draagt bij aan|beïnvloed\w*|verklaart"
    r"|zorg(t|en) (er)?voor|maakt dat|komt door|te danken aan|te wijten aan|als gevolg|resulte\w+|vanwege"
    r"|ten gevolge)\b",
    "en": r"\b(leads? to|caus\w+|effects? of|results? in|because of|contribut\w+|influenc\w+|explains"
    r"|due to|thanks to|owing to|impacts?|brings? about|result of)\b",
}
# Stricter, for what is written from figures alone.
LINK = {"nl": r"\b(doordat|waardoor|daardoor|dus|omdat)\b", "en": r"\b(because|therefore|so that|hence)\b"}

EVERYWHERE = {
    "a brace": r"[{}]",
    "a value that is none": r"\b(nan|None|NaN|inf)\b",
    "two spaces": r"[ \u00a0]{2}",
    "two signs": r"[.,;:] ?[.,;:]|\( |\(\)| \)| [.,;:]",
    "a hyphen for minus": r"(?<=[ \u00a0(])-\d",
    "a minus zero": r"\u22120(?![.,]?\d)",
    "a percent sign for a difference": (
        r"(difference of|verschil van) [\d.,]+[ \u00a0]?%|\d[ \u00a0]?% (meer|minder|more|less)\b"
    ),
    "the same word twice": r"\b(\w{2,}) \1\b",
}
IN_LANGUAGE = {
    "nl": {
        "a decimal point": r"\d\.\d{1,2}(?!\d)|\d\.\d{4,}",
        "one of many": r"(?<![\d.,])(1|één) (gemeenten|wijken|regio's|jaren|mensen|inwoners)\b",
        "many of one": r"(?<![\d.,])([02-9]|\d{2,}) (gemeente|wijk|regio)\b",
        "a verb of many with one": r"\b(er zijn|zijn er|hebben) (1|één)\b(?! %)",
        "a verb of one with many": r"\b(heeft|er is|is er) ([2-9]|\d{2,}) (gemeenten|wijken|jaren)\b",
        "a wrong article": r"\b([Dd]e (aandeel|aantal|gebruik|percentage|gemiddelde aantal)"
        r"|[Hh]et (afstand|waarde|score|druk|klasse|dichtheid|gemeente|provincie|wijk))\b",
    },
    "en": {
        "a decimal comma": r"\d,\d{1,2}(?!\d)|\d,\d{4,}",
        "one of many": r"(?<![\d.,])1 (municipalities|districts|regions|years|inhabitants|percentage points)\b",
        "many of one": r"(?<![\d.,])([02-9]|\d{2,}) (municipality|district|region|percentage point)\b",
        "a space before percent": r"\d[ \u00a0]%",
        "a Dutch word": r"\b(gemeenten?|wijken|procentpunt|geen|niet|meer|minder|jaren)\b",
    },
}
# The article that belongs to the noun a name begins with, adjectives left out.
NOUNS = {
    "het": (
        *("aandeel", "aantal", "gebruik", "slaagpercentage", "geboortecijfer", "sterftecijfer"),
        *("inkomen", "vermogen", "gasverbruik"),
    ),
    "de": (
        *("afstand", "bevolkingsdichtheid", "omgevingsadressendichtheid", "huishoudensgrootte", "druk"),
        *("WOZ-waarde", "levering", "onderwijsachterstandsscore", "stedelijkheidsklasse"),
    ),
}
ADJECTIVES = ("gemiddelde", "middelste", "grijze", "groene", "gestandaardiseerde")


def faults(text: str, lang: str) -> list[str]:
    """What is wrong with the writing of a text, by the name of each rule it breaks."""
    rules = EVERYWHERE | IN_LANGUAGE[lang] | {"a cause": CAUSE[lang], "a link of cause": LINK[lang]}
    flags = {"a cause": re.IGNORECASE, "a link of cause": re.IGNORECASE}
    return [name for name, pattern in rules.items() if re.search(pattern, text, flags.get(name, re.NOFLAG))]


def sentence_faults(text: str, lang: str) -> list[str]:
    """The same for whole sentences: these begin with a capital and end with a period."""
    names = faults(text, lang)
    start = text.removeprefix("'s-").removeprefix("'t ").lstrip("‘'\"")
    if not start[:1].isupper() and not start[:1].isdigit():
        names.append("no capital")
    if not text.endswith(".") or re.search(r"[a-z)%]\. [a-z]", text):
        names.append("no period, or one too many")
    return names


def article_fits(name: str) -> bool:
    """Whether a Dutch name as it stands in a sentence begins with the article of its noun."""
    article, *words = name.split()
    noun = next(word for word in words if word not in ADJECTIVES)
    return noun in NOUNS.get(article, ())
