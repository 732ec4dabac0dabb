"""The whole dossier in one PDF, made from the built site.

Chromium prints, because it lays out the site anyway: maps, chains and every script look as they do there. It knows no
page numbers while it lays out, so it prints twice: the first time to learn where everything stands.
"""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.build import Compiled
from builder.publish.frame.assets import PRINT
from builder.publish.swap import write_whole
from builder.publish.volume.binding import Book, bind, goals, heads
from builder.publish.volume.chromium import CannotPrintError, print_page
from builder.publish.volume.finish import finished
from builder.views.cite.reference import newest_day
from builder.views.site import Site
from builder.views.volume import chapters

_ATTEMPTS = 4


def book_of(compiled: Compiled) -> Book:
    """Return what is to be printed of a compiled dossier."""
    site, settings = compiled.site, compiled.dossier.settings
    words = site.teller.words
    lines = (
        settings.description,
        _extent(site),
        words.gettext("Licence: %(licence)s", licence=settings.licence) if settings.licence else "",
        site.addresses.site,
    )
    shown = tuple(each for each in lines if each)
    return Book(settings.title, settings.subtitle, shown, settings.language, words, chapters(site), site.addresses.site)


def write_volume(site: Path, book: Book, target: Path) -> int:
    """Write the PDF of a built site and return its number of pages.

    Raises CannotPrintError without Chromium or without the package pypdf. What is written into the site for printing is
    removed again.
    """
    site = site.resolve()
    # No page of a dossier can have these names.
    page, style = site / "_volume.html", site / "_volume.css"
    numbers: dict[str, int] = {}
    try:
        style.write_text(PRINT.read_text(encoding="utf-8") + heads(book), encoding="utf-8")
        with TemporaryDirectory() as folder:
            printed = Path(folder) / "printed.pdf"
            for attempt in range(_ATTEMPTS):
                page.write_text(bind(book, site, numbers), encoding="utf-8")
                # The first is read for its page numbers only.
                print_page(page, printed, tagged=attempt > 0)
                found = _numbers(printed, goals(book))
                if found == numbers:
                    pdf, pages = finished(printed, book)
                    write_whole(target, pdf)
                    return pages
                numbers = found
    finally:
        page.unlink(missing_ok=True)
        style.unlink(missing_ok=True)
    raise CannotPrintError("the page numbers of the contents do not settle")


def _extent(site: Site) -> str:
    """Return how much there is in a dossier, and up to when."""
    dossier, words = site.dossier, site.teller.words
    kinds = {
        "events": words.ngettext("%(number)s event", "%(number)s events", len(dossier.events)),
        "actors": words.ngettext("%(number)s person or group", "%(number)s people and groups", len(dossier.actors)),
        "places": words.ngettext("%(number)s place", "%(number)s places", len(dossier.locations)),
        "articles": words.ngettext("%(number)s article", "%(number)s articles", len(dossier.articles)),
    }
    if date := newest_day(site.teller):
        return words.gettext(
            "%(events)s, %(actors)s, %(places)s, %(articles)s. The newest article is of %(date)s.", **kinds, date=date
        )
    return words.gettext("%(events)s, %(actors)s, %(places)s, %(articles)s.", **kinds)


def _numbers(pdf: Path, wanted: Iterable[str]) -> dict[str, int]:
    """Return the page, from 1, on which each id stands."""
    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise CannotPrintError("the package pypdf is missing: pip install pypdf") from error
    reader = PdfReader(pdf)
    places = {name.removeprefix("/"): place for name, place in reader.named_destinations.items()}
    pages = {each: reader.get_destination_page_number(places[each]) for each in wanted if each in places}
    return {each: page + 1 for each, page in pages.items() if page is not None}
