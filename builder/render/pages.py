"""Pages: a view, its template and its front matter make one Markdown file."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from builder.derive.atlas import Atlas
from builder.derive.facts import Material
from builder.derive.location import all_locators
from builder.derive.network import all_sectors
from builder.derive.passages import Support
from builder.derive.places import containers
from builder.derive.record import RecordView
from builder.derive.reference import article_reference, page_reference
from builder.derive.surroundings import surroundings_of
from builder.model.dossier import Dossier
from builder.render.escape import Markdown, exact, front_matter, title
from builder.render.maps.locator import Others, locator_map
from builder.render.maps.overview import Drawing, overview
from builder.render.network_drawing import network_drawing
from builder.render.references import Form, forms
from builder.render.routes import Routes
from builder.render.surroundings_drawing import surroundings_drawing
from builder.render.timeline import (
    legend,
    period_drawing,
    record_strip,
    sparkline,
    sparkline_caption,
    story_strip,
)
from builder.render.translated import encoder, speak
from builder.render.writer import Writer
from builder.words import Words, words_of


def amount(number: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def indent(depth: int) -> Markdown:
    """Return what stands before an item of a list at this depth; as text it would be one space."""
    return Markdown("    " * depth)


def in_runs(items: Iterable[Any], attribute: str) -> list[tuple[Any, list[Any]]]:
    """Return items in runs that share an attribute, each run with its value; the order stays."""
    return [(value, list(run)) for value, run in groupby(items, key=lambda item: getattr(item, attribute))]


def support(found: Support) -> str:
    """Return what rests on a paragraph, in a line."""
    parts = [
        (found.statements, "statement", "statements"),
        (found.claims, "claim", "claims"),
        (len(found.disagreements), "disagreement", "disagreements"),
    ]
    return "Rests on this: " + ", ".join(amount(*each) for each in parts if each[0])


@dataclass(frozen=True, eq=False)
class Pages:
    """Makes pages from views; `edit` and `report` are addresses with {path}, `site` is the site's own, or empty.

    `spoken` stands for the words of the dossier's language.
    """

    material: Material
    edit: str = ""
    report: str = ""
    site: str = ""
    spoken: Words | None = None

    @property
    def dossier(self) -> Dossier:
        """The dossier that the pages belong to."""
        return self.material.dossier

    @cached_property
    def words(self) -> Words:
        """What the program says, in the dossier's language."""
        return self.spoken or words_of(self.dossier.settings.language)

    @cached_property
    def routes(self) -> Routes:
        """Where the pages are."""
        return Routes(self.dossier)

    @cached_property
    def _templates(self) -> Environment:
        encode = encoder(self.words)
        environment = Environment(
            loader=PackageLoader("builder.render"),
            autoescape=True,
            finalize=encode,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        speak(environment, self.words, encode, Markdown)
        environment.filters["markup"] = Markdown
        environment.filters["exact"] = exact
        environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
        environment.globals.update(
            amount=amount,
            support=support,
            indent=indent,
            in_runs=in_runs,
            locator=self._locator,
            overview=self._overview,
            references=self._references,
            network_drawing=network_drawing,
            surroundings=self._surroundings,
            period_drawing=period_drawing,
            timeline_legend=legend,
            record_strip=self._record_strip,
            sparkline=partial(sparkline, self.material),
            sparkline_caption=partial(sparkline_caption, self.material),
            story_strip=story_strip,
        )
        return environment

    @cached_property
    def _others(self) -> Others:
        """The places that maps show as small dots: first those that hold others, then short names, which find room."""
        holds = Counter(outer for each in self.dossier.locations for outer in containers(self.dossier, each))
        order = sorted(all_locators(self.material), key=lambda each: (-holds[each.record], len(each.name), each.record))
        return Others(order)

    def _locator(self, view: RecordView) -> Markdown:
        return locator_map(view.locators, self._others, self.dossier.settings.map)

    def _overview(self, atlas: Atlas, page: str = "") -> tuple[Drawing, ...]:
        return overview(atlas, self.dossier.settings.map, page)

    def _record_strip(self, view: RecordView) -> Markdown:
        return record_strip(self.material, view)

    def _references(self, path: str, name: str) -> list[tuple[str, str, tuple[Form, ...]]]:
        """Return how to cite a page and, if it is an article's, the article: label, what a script adds, the forms."""
        folder, _, file = path.rpartition("/")
        key = file.removesuffix(".md")
        address = f"{self.site.rstrip('/')}/{path.removesuffix('.md')}.html" if self.site else ""
        added = "day" if address else "address"
        article = self.dossier.articles.get(key) if folder == "articles" else None
        if not article:
            return [("This page", added, forms(page_reference(self.material, key, name, address)))]
        digest = page_reference(self.material, f"{key}-digest", f"{name} (digest)", address)
        original = article_reference(key, article)
        return [("This page", added, forms(digest)), ("The article itself", "", forms(original))]

    def _surroundings(self, view: RecordView, page: str) -> Markdown:
        """Return the drawing of the ties around a record, nothing if it has none."""
        found = surroundings_of(self.material, view.id)
        return surroundings_drawing(found, all_sectors(self.dossier), self.routes, page) if found else Markdown("")

    def writer(self, path: str) -> Writer:
        """Return the writer of one page."""
        return Writer(self.dossier, self.routes, path, edit_address=self.edit)

    def page(self, path: str, template: str, name: str, source: str = "", **values: Any) -> bytes:
        """Return the page at `path`: front matter and the filled template. `source` is its content file."""
        writer = self.writer(path)
        macros = bool(values.pop("macros", False))
        text = self._templates.get_template(f"{template}.md.jinja").render(
            w=writer,
            page_title=name,
            dossier=self.dossier,
            label=self.dossier.vocabulary.label,
            routes=self.routes,
            **values,
        )
        return (self.head(name, source, values.get("description", ""), macros) + _tidy(text)).encode()

    def part(self, path: str, name: str, *values: Any) -> Markdown:
        """Return what a macro of a hand-written page prints, for the page at `path`."""
        writer = Writer(self.dossier, self.routes, path, numbered=False)
        context = {
            "w": writer,
            "dossier": self.dossier,
            "label": self.dossier.vocabulary.label,
            "routes": self.routes,
        }
        for file in ("macros.jinja", "parts.jinja"):
            part = getattr(self._templates.get_template(file).make_module(context), name, None)
            if part:
                return Markdown(_tidy(part(writer, *values)).strip())
        raise KeyError(name)

    def head(self, name: str, source: str = "", description: str = "", macros: bool = False) -> str:
        """Return the front matter of a page: a fixed list of keys, every value quoted."""
        fields: dict[str, str] = {"title": front_matter(title(name))}
        if description:
            fields["description"] = front_matter(title(description))
        if source:
            path = f"{self.dossier.settings.folder}/{source}"
            fields["source_path"] = front_matter(path)
            if self.edit:
                fields["source_url"] = front_matter(self.edit.replace("{path}", quote(path)))
            if self.report:
                fields["report_url"] = front_matter(self.report.replace("{path}", quote(path)))
        fields["render_macros"] = "true" if macros else "false"
        return "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + "---\n\n"


def _tidy(text: str) -> str:
    """Return the text with no more than one blank line in a row and no space at line ends."""
    lines: list[str] = []
    for line in (each.rstrip() for each in text.strip().split("\n")):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines) + "\n"
