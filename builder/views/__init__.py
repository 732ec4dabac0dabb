"""Knowledge to pages: a folder for each thing that a reader opens, with all that belongs to it.

A folder holds the view (what the page says, finished and typed), its template, and as needed its drawing, the data and
the script of its tool, its style. Its `FEATURE` says what it gives to the site. The index page of a name in
model/site.py is made by the folder of that name. Pieces that several pages share are in parts/.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules

from builder.know import Knowledge
from builder.render.escape import script_json
from builder.render.page import Addresses
from builder.views.parts.stock import Stock
from builder.views.parts.teller import Teller
from builder.views.site import Feature, PageView, Site
from builder.words import Words


def features() -> Mapping[str, Feature]:
    """Return what every folder gives, by its name, in order of name."""
    found = sorted(each.name for each in iter_modules(__path__) if each.ispkg)
    modules = {name: import_module(f"{__name__}.{name}") for name in found}
    return {name: module.FEATURE for name, module in modules.items() if hasattr(module, "FEATURE")}


def site_of(knowledge: Knowledge, words: Words, addresses: Addresses, stock: Stock) -> Site:
    """Return the site of a dossier, ready to be printed; `words` are those of its language."""
    return Site(features(), Teller(knowledge, words, stock), addresses)


def pages_of(site: Site) -> Iterator[PageView]:
    """Yield every page of a site, none of them made yet."""
    yield from site.index_pages()
    for feature in site.features.values():
        yield from feature.pages(site) if feature.pages else ()


def data_of(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a site for its scripts and for other programs, each with its path."""
    for feature in site.features.values():
        for name, value in feature.data(site) if feature.data else ():
            yield _data_file(name, value)
        yield from ((each.path, each.make(site)) for each in feature.files)
    spoken = site.teller.words.for_scripts()
    if spoken["messages"]:
        yield _data_file("words", spoken)


def _data_file(name: str, value: object) -> tuple[str, bytes]:
    """Return a classic script, which a page can load over http and from a folder; dossier.js receives it."""
    return f"data/{name}.js", f"dossier.receive({script_json(name)},{script_json(value)})\n".encode()
