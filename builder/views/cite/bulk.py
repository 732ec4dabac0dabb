"""All references in one file for each form: to the dossier itself, and to every article as it was published."""

import json
from collections.abc import Callable, Iterator
from functools import partial

from builder.model.marked import marked
from builder.views.cite.forms import bibtex, csl_json, ris
from builder.views.cite.reference import Reference, article_reference, dossier_reference
from builder.views.site import Site, SiteFile
from builder.words import Words


def _all(site: Site) -> Iterator[Reference]:
    """Yield what there is to cite, articles in the order in which they appeared."""
    yield dossier_reference(site.teller, site.addresses.site)
    for key in site.teller.knowledge.publication.places:
        yield article_reference(site.dossier, key, site.dossier.articles[key])


def _written(form: Callable[[Words, Reference], str], site: Site) -> bytes:
    return "".join(f"{form(site.teller.words, each)}\n\n" for each in _all(site)).encode()


def _as_csl(site: Site) -> bytes:
    items = [item for each in _all(site) for item in json.loads(csl_json(site.teller.words, each))]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


_ABOUT = marked("References to this dossier and to each of its articles.")

REFERENCE_FILES: tuple[SiteFile, ...] = (
    SiteFile(name="references.bib", title=marked("References as BibTeX"), about=_ABOUT, make=partial(_written, bibtex)),
    SiteFile(name="references.ris", title=marked("References as RIS"), about=_ABOUT, make=partial(_written, ris)),
    SiteFile(name="references.json", title=marked("References as CSL-JSON"), about=_ABOUT, make=_as_csl),
)
"""The files, in the order in which pages list them."""
