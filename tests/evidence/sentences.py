"""What is said of figures, against the rules for saying it."""

from collections import Counter

from figures.sentence import pair
from tests.answers.relations.sentences import OTHERS, carried, overclaims, random_pairs, told, without_names
from tests.evidence.release import holdings
from tests.evidence.tables import Claim, Section, all_of
from tests.wording.grammar import faults, sentence_faults

LANGUAGES = ("nl", "en")


def section() -> Section:
    """Five hundred random pairs, and what is said in the other views."""
    pairs, rows, wrong, told_of, over = random_pairs(holdings()), [], 0, 0, 0
    for lang in LANGUAGES:
        broken, count = 0, 0
        for one in pairs:
            title, rest = told(*one, lang)
            over += overclaims(one[0], title, lang)
            broken += bool(faults(title, lang))
            broken += sum(bool(sentence_faults(without_names(text, *one[:2]), lang)) for text in rest)
            count += 1 + len(rest)
        rows.append(("pairs", lang, f"{count:,}", str(broken)))
        wrong, told_of = wrong + broken, told_of + count
        for view, make in OTHERS.items():
            texts = list(make(holdings(), lang))
            broken = sum(bool(sentence_faults(text, lang)) for text in texts)
            rows.append((view, lang, f"{len(texts):,}", str(broken)))
            wrong, told_of = wrong + broken, told_of + len(texts)
    kinds = Counter(carried(found) for found, _, _ in pairs)
    coupled, counts = ([one for one in pairs if one[0].tie in ties] for ties in (("same", "shared"), ("counts",)))
    bare, none = (
        sum("Spearman" not in pair.pair_text(one[0], lang) for one in ones for lang in LANGUAGES)
        for ones in (coupled, counts)
    )
    text = f"""{len(pairs)} random pairs of real figures of gemeenten and wijken, half of them opened from the matrix
of all, and seeded figures and regions in the other views, in both languages (seed 20261122). A fault is a verb or a
link of cause (from a list in `tests/wording/grammar.py`), a number written in the other language, an agreement that
fails, or a sentence that does not begin or end as one. What the numbers carry is reckoned anew from coefficient,
interval and corrected p: {kinds["none"]} pairs carry no relation, {kinds["weak"]} a weak, {kinds["clear"]} a clear
and {kinds["strong"]} a strong one."""
    claims = (
        Claim("Sentences with a verb of cause or another fault", "none", f"{wrong} of {told_of:,}", wrong == 0),
        Claim("Titles that claim another strength or direction than the numbers carry", "none", str(over), over == 0),
        all_of("Pairs that are partly one measurement get no coefficient", bare, len(coupled) * len(LANGUAGES)),
        all_of("Sentences of two counts without a coefficient", none, len(counts) * len(LANGUAGES)),
    )
    return Section(text, ("view", "language", "texts", "with a fault"), tuple(rows), claims)
