"""Pages: a view, its template and its front matter make one Markdown file."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from builder.derive.facts import Material
from builder.derive.location import all_locators
from builder.derive.passages import Support
from builder.derive.record import RecordView
from builder.model.dossier import Dossier
from builder.render.escape import Markdown, front_matter, markdown, title
from builder.render.maps import locator_map
from builder.render.routes import Routes
from builder.render.writer import Writer


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


def _encoded(value: Any) -> Any:
    """Encode whatever a template prints, unless it is markup made here."""
    if isinstance(value, Markdown | Markup):
        return value
    return markdown("" if value is None else str(value))


@dataclass(frozen=True, eq=False)
class Pages:
    """Makes pages from views; `edit` and `report` are addresses with {path}, or empty."""

    material: Material
    edit: str = ""
    report: str = ""

    @property
    def dossier(self) -> Dossier:
        """The dossier that the pages belong to."""
        return self.material.dossier

    @cached_property
    def routes(self) -> Routes:
        """Where the pages are."""
        return Routes(self.dossier)

    @cached_property
    def _templates(self) -> Environment:
        environment = Environment(
            loader=PackageLoader("builder.render"),
            autoescape=True,
            finalize=_encoded,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        environment.filters["markup"] = Markdown
        environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
        environment.globals.update(
            amount=amount, support=support, indent=indent, in_runs=in_runs, locator=self._locator
        )
        return environment

    def _locator(self, view: RecordView) -> Markdown:
        shown = {each.record for each in view.locators}
        others = [each for each in all_locators(self.material) if each.record not in shown and each.precision_km < 100]
        return locator_map(view.locators, others, self.dossier.settings.map)

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
