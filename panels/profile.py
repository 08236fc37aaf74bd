"""The content of the profile of one region, or in its place while none was chosen."""

from datetime import date
from typing import Any

from plotly.io.json import to_json_plotly

from answers.profile import Subject, figures_of_region
from answers.profile_group import COMPARISONS, figures_of_group
from answers.question import Question
from data.memory import remembered
from figures.profile import key_marks
from figures.sentence.profile import area_summary, profile_summary
from indicators.comparator import provincie_of
from indicators.key_figures import key_ids
from indicators.profile import Profiled
from indicators.selection import Selection
from indicators.working_areas.address import to_address
from indicators.working_areas.model import WorkingArea
from layouts.compare import compare_options
from layouts.markup import markup
from layouts.profiel import heading, invitation, profile_page
from layouts.profiel_texts import Lacking, Profile
from layouts.shell import PAGES
from panels.content import Content
from panels.panel import Panel
from panels.profile_rows import profile_figures, profile_file, profile_rows
from panels.profile_table import row_of, source_lines
from wording import capital, say
from wording.dates import format_date
from wording.groups import counted, group_name

# Figure while no region was chosen: large and small, in several parts of the country; only those the release holds.
EXAMPLES = ("GM0344", "GM0193", "GM0917", "GM1680", "GM0164", "GM0687")


def page_of(subject: Subject, *, everything: bool) -> list[Any]:
    """The profile with the compact set or with every figure; an invitation without a region or a group."""
    lang = subject.selection.lang
    if not subject.region and not subject.is_group:
        return invitation(examples_of(subject, "profiel"), lang)
    figures, key = _figures(subject, everything=everything)
    regions = say(f"level.{subject.level}.many", lang)
    inside = any(one.within is not None for one in figures)
    between = any(one.limits is not None for one in figures)
    profile = Profile(
        region=capital(subject.name),
        text=_summary(subject, [one for one in figures if one.figure.indicator.id in key] or figures, regions),
        compared=figures[0].compared.short,
        regions=regions,
        inside=inside,
        rows=[row_of(one, subject) for one in figures],
        lacking=_lacking(subject, figures),
        key=key_marks(capital(subject.name), figures[0].compared.name, regions, lang, inside=inside, between=between),
        notes=_notes(subject, lang),
        sources=source_lines(figures, subject),
        release=_release(subject),
        everything=everything,
        aggregate=subject.is_group,
    )
    return profile_page(profile, lang)


def _figures(subject: Subject, *, everything: bool) -> tuple[list[Profiled], list[str]]:
    """The figures of the table, and the ids of the compact set: all figures where there is none of it."""
    if subject.is_group:
        figures = figures_of_group(subject)
        key = key_ids(subject.level, [one.figure.indicator.id for one in figures])
        by_id = {one.figure.indicator.id: one for one in figures}
        return (figures if everything or not key else [by_id[name] for name in key]), key
    available = [name for name in subject.registry if name in subject.availability.indicators(subject.level)]
    key = key_ids(subject.level, available)
    return figures_of_region(subject, available if everything or not key else key), key


def _summary(subject: Subject, figures: list[Profiled], regions: str) -> str:
    """The sentences about what stands out; of several regions as one how their figures came about."""
    lang = subject.selection.lang
    if subject.is_group:
        return area_summary(figures, subject.name, regions, lang)
    return profile_summary(figures, subject.name, regions, lang)


def heading_of(subject: Subject) -> list[Any]:
    """The title of the page and where the region lies; without a region what the page is for."""
    lang = subject.selection.lang
    if subject.is_group:
        return _area_heading(subject)
    if not subject.region:
        return heading(say("site.nav_profiel", lang), say("profile.invite_title", lang))
    return heading(_place(subject), say("profile.title", lang, region=subject.name), _links(subject))


def _area_heading(subject: Subject) -> list[Any]:
    """The name of the group and how many regions it is."""
    selection, lang = subject.selection, subject.selection.lang
    links = [(say("profile.to_explore", lang), "/" + selection.to_query())]
    place = say("profile.area.place", lang, regions=_area_regions(subject))
    return heading(capital(place), say("profile.area.title", lang, region=subject.name), links)


def _area_regions(subject: Subject) -> str:
    area = subject.availability.working_area(subject.selection.group)
    group = subject.availability.groups.get(subject.selection.group)
    codes = area.codes if area else group.gemeenten if group else ()
    return counted(len(codes), subject.level, subject.selection.lang)


def examples_of(question: Question, page: str) -> list[tuple[str, str]]:
    """Regions to look at while none was chosen: their name, and the address of a page that shows them."""
    names, selection = question.availability.names.get("gemeente", {}), question.selection
    codes = [code for code in EXAMPLES if code in names] or list(names)[:6]
    addresses = {code: selection.with_changes(region=code, level="gemeente").to_query() for code in codes}
    return [(names[code], PAGES[page] + address) for code, address in addresses.items()]


def _place(subject: Subject) -> str:
    """'Gemeente in de provincie Utrecht · GM0344', 'Wijk in Utrecht · WK034401'."""
    lang, availability = subject.selection.lang, subject.availability
    parent = availability.name(availability.gemeente_of.get(subject.region, "")) if subject.level == "wijk" else ""
    provincie = (
        availability.groups.get(provincie_of(subject.region, availability)) if subject.level == "gemeente" else None
    )
    if provincie is not None:
        parent = group_name(provincie, "in_sentence", lang)
    key = "profile.place_inside" if parent else "profile.place"
    return say(key, lang, level=say(f"level.{subject.level}.name", lang), code=subject.region, parent=parent or "")


def _lacking(subject: Subject, figures: list[Profiled]) -> list[Lacking]:
    """Domains of which wijken have no figure, with the way to the gemeente or gemeenten that have them."""
    lang, way = subject.selection.lang, _above(subject)
    if subject.level == "gemeente" or way is None:
        return []
    selection, way_on = way
    present = {one.figure.indicator.domain for one in figures}
    domains = dict.fromkeys(one.domain for one in subject.registry.values() if one.domain not in present)
    address = "/profiel" + selection.to_query()
    sentences = [(domain, say("profile.lacking", lang, domain=say(f"domain.{domain}", lang))) for domain in domains]
    return [Lacking(domain, text, address, way_on) for domain, text in sentences]


def _above(subject: Subject) -> tuple[Selection, str] | None:
    """The selection instead of wijken to see the gemeente or gemeenten they lie in, and the words for it."""
    selection, availability, lang = subject.selection, subject.availability, subject.selection.lang
    area = availability.working_area(selection.group) if subject.is_group else None
    codes = sorted({availability.gemeente_of.get(code, "") for code in (area.codes if area else (subject.region,))})
    names = [availability.name(code) for code in codes]
    if None in names:
        return None
    if len(codes) == 1:
        selection = selection.with_changes(region=codes[0], group="" if area else selection.group, level="gemeente")
        return selection, say("profile.lacking_way_on", lang, name=names[0])
    vintage = max(vintage for level, vintage in availability.divisions if level == "gemeente")
    above = to_address(WorkingArea("gemeente", vintage, tuple(codes)))
    return selection.with_changes(group=above, level="gemeente"), say("profile.area.lacking_way_on", lang, n=len(codes))


def _links(subject: Subject) -> list[tuple[str, str]]:
    selection, lang = subject.selection, subject.selection.lang
    links = [(say("profile.to_explore", lang), "/" + selection.to_query())]
    above = subject.availability.gemeente_of.get(subject.region, "")
    name = subject.availability.name(above) if above else None
    if subject.level == "wijk" and name:
        address = "/profiel" + selection.with_changes(region=above, level="gemeente").to_query()
        links.insert(0, (say("profile.to_gemeente", lang, name=name), address))
    return links


def _notes(subject: Subject, lang: str) -> list[str]:
    names = ["scale", "quarter", "trend", "equal", "within" if subject.level == "gemeente" else "wijk", "compared"]
    if subject.is_group:
        names = ["scale", "between", "trend", "within", *(["wijk"] if subject.level == "wijk" else []), "compared"]
    regions = say(f"level.{subject.level}.many", lang)
    return [say(f"profile.note.{name}", lang, regions=regions) for name in names]


def _release(subject: Subject) -> str:
    lang, manifest = subject.selection.lang, subject.release.manifest
    if manifest.built_at is None:
        return say("profile.release", lang, release=manifest.release_id)
    return say(
        "profile.release_of",
        lang,
        release=manifest.release_id,
        date=format_date(date.fromisoformat(manifest.built_at[:10]), lang),
    )


def comparators_of(subject: Subject) -> list[dict[str, Any]]:
    """The list of comparators of a profile: of a group only what it does not need a region for, and not itself."""
    options = compare_options(subject.selection.with_changes(level=subject.level), subject.availability)
    return [option for option in options if option["value"] in COMPARISONS] if subject.is_group else options


@remembered
def profile_json(subject: Subject, *, everything: bool) -> list[str]:
    """JSON of the heading and of the page, written once for a release."""
    content = markup(page_of(subject, everything=everything))
    return [to_json_plotly(part) for part in (heading_of(subject), content)]


def draw_profile(subject: Subject) -> Content:
    """The title of the profile's files: what the page itself shows is `page_of`, which the page asks for."""
    title = say("profile.area.title" if subject.is_group else "profile.title", subject.lang, region=subject.name)
    return Content(title, None, nothing=say("take.choose_region", subject.lang))


PANELS = (
    Panel(
        "profile",
        page="profiel",
        place=10,
        frame="text",
        draw=draw_profile,
        rows=profile_rows,
        figures=profile_figures,
        sides="",
        image=False,
        table="none",
        about_title=True,
        file_name=profile_file,
    ),
)
