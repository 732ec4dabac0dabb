"""How to cite a page and, if it is an article's, the article."""

from dataclasses import dataclass

from builder.model.site import published
from builder.views.cite.forms import Form, forms
from builder.views.cite.reference import article_reference, page_reference
from builder.views.site import Site


@dataclass(frozen=True, slots=True)
class Citable:
    """Something to cite, in every form; `added` is what a script adds, the day of reading or the page's address.

    `key` names it in lists of references, and files in which readers keep it.
    """

    key: str
    label: str
    added: str
    forms: tuple[Form, ...]


def reference_files(site: Site, path: str) -> str:
    """Return the address, as written on the page at a path, of the list of files that hold all references."""
    return site.routes.relative(published(f"{site.routes.index('explorer')}#files"), published(path))


def references(site: Site, path: str, name: str) -> tuple[Citable, ...]:
    """Return how to cite the page at a path and, if it is an article's, the article."""
    folder, _, file = path.rpartition("/")
    key, base = file.removesuffix(".md"), site.addresses.site
    address = f"{base.rstrip('/')}/{published(path)}" if base else ""
    added = "day" if address else "address"
    words = site.teller.words
    this_page = words.gettext("This page")
    article = site.dossier.articles.get(key) if folder == "articles" else None
    if not article:
        return (Citable(key, this_page, added, forms(words, page_reference(site.teller, key, name, address))),)
    title = words.gettext("%(title)s (digest)", title=name)
    digest = page_reference(site.teller, f"{key}-digest", title, address)
    original = article_reference(site.dossier, key, article)
    return (
        Citable(digest.key, this_page, added, forms(words, digest)),
        Citable(original.key, words.gettext("The article itself"), "", forms(words, original)),
    )
