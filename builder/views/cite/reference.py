"""What somebody needs who cites a page of the dossier, or an article itself."""

from dataclasses import dataclass, replace

from builder.model.dossier import Dossier
from builder.model.records import Article
from builder.model.values.dates import Edtf
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class Reference:
    """A page or an article as a bibliography knows it; `container` is the dossier, or the outlet that printed it.

    A page has the dossier's editors, version and day of change; `note` says up to when the articles reach. What is not
    `printed` in an article was inferred by the editor; one that `is_foreign` is not in the dossier's language.
    """

    key: str
    title: str
    container: str
    address: str
    is_article: bool = False
    authors: tuple[str, ...] = ()
    date: Edtf | None = None
    read: Edtf | None = None
    version: str = ""
    note: str = ""
    language: str = ""
    is_foreign: bool = False
    has_printed_outlet: bool = True
    has_printed_date: bool = True


def newest_day(teller: Teller) -> str:
    """Return the date of the newest article in words, nothing if there is none."""
    newest = teller.knowledge.publication.newest
    date = teller.dossier.articles[newest].date if newest else None
    return teller.words.days(date.known) if date and date.known else ""


def dossier_reference(teller: Teller, address: str) -> Reference:
    """Return the reference of the whole dossier; no article can have its key."""
    settings = teller.dossier.settings
    return replace(
        page_reference(teller, "dossier:whole", f"{settings.title}: {settings.subtitle}", address), container=""
    )


def page_reference(teller: Teller, key: str, title: str, address: str) -> Reference:
    """Return the reference of a page; `address` is where it is published, or empty."""
    settings, newest = teller.dossier.settings, newest_day(teller)
    note = teller.words.gettext("Dossier with articles up to %(date)s", date=newest) if newest else ""
    return Reference(
        key,
        title,
        f"{settings.title}: {settings.subtitle}",
        address,
        authors=settings.editors,
        date=teller.knowledge.history.newest,
        version=settings.version,
        note=note,
    )


def article_reference(dossier: Dossier, key: str, article: Article) -> Reference:
    """Return the reference of an article as it was published."""
    publisher = article.publisher
    return Reference(
        key,
        article.title,
        dossier.outlet_of(publisher) if publisher.is_known else "",
        article.address or "",
        is_article=True,
        authors=tuple(each.name for each in article.authors),
        date=article.date.known,
        read=article.captured,
        language=article.language or "",
        is_foreign=bool(dossier.foreign_language(key)),
        has_printed_outlet=publisher.basis == "printed",
        has_printed_date=article.date.basis == "printed",
    )
