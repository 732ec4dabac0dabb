"""How much of what editors found `dossier suggest` finds: `python -m tests.recall CONTENT [--texts FOLDER]`.

Each article is read as if it were new: what cites it alone is taken out of the dossier, records that rest on it alone
too, and of what cites others beside it only the citation. Then its suggestions are compared with what was taken out.
With --texts it reads `<article>.txt` from a folder, and otherwise the digests. It prints a table.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import click

from builder.build import examine
from builder.know import Knowledge, know
from builder.link import link
from builder.link.mentions import NameIndex
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.fields import Model
from builder.model.records import Article, Claim, Claims, DateStatement, OtherName, Record
from builder.model.refs import Citation
from builder.model.values.counts import Count, parse_count
from builder.model.values.dates import Edtf
from builder.model.values.names import name_key
from builder.read.given.files import read_paragraphs
from builder.suggest import Kind, Reading, Suggested, digest_of, suggest, text_of
from builder.words import words_of

Entered = tuple[Any, str, frozenset[int]]
"""An entry that has a date or a figure, what it is as text, and the paragraphs of the article that the entry cites."""


@dataclass
class Score:
    """How many things editors have, how many of them are suggested, how many suggestions there are, and fit."""

    wanted: int = 0
    met: int = 0
    made: int = 0
    fit: int = 0

    def add(self, wanted: set[Any], made: set[Any]) -> None:
        self.wanted, self.met = self.wanted + len(wanted), self.met + len(wanted & made)
        self.made, self.fit = self.made + len(made), self.fit + len(made & wanted)


@dataclass
class Table:
    rows: dict[str, Score] = field(default_factory=dict)

    def add_entries(self, row: str, wanted: list[Entered], made: set[tuple[int, str]], fitting: list[Entered]) -> None:
        """Add entries, each met if one of its paragraphs has a suggestion of its value; `fitting` are all that count."""
        score = self.rows.setdefault(row, Score())
        score.wanted += len(wanted)
        score.met += sum(any((number, value) in made for number in numbers) for _, value, numbers in wanted)
        fit = {(number, value) for _, value, numbers in fitting for number in numbers}
        score.made, score.fit = score.made + len(made), score.fit + len(made & fit)

    def add(self, row: str, wanted: set[Any], made: set[Any]) -> None:
        self.rows.setdefault(row, Score()).add(wanted, made)


def without(dossier: Dossier, article: str) -> Dossier:
    """Return the dossier as it was before an article was entered: its own file is there, and nothing rests on it."""
    kept = [each for document in dossier.documents if (each := _document(document, article))]
    return replace(dossier, documents=tuple(kept))


def _document(document: Document, article: str) -> Document | None:
    if isinstance(document.model, Article):
        return document
    if isinstance(document.model, Claims) and document.id == article:
        return None
    model = _cut(document.model, article)
    if isinstance(document.model, Record) and cites(document.model, article) and not cites(model, ""):
        return None
    return Document(document.path, document.id, model, document.positions, document.text)


def cites(value: Any, article: str) -> bool:
    """Return whether something cites an article; any article if none is given."""
    if isinstance(value, Citation):
        return value.article == article or (not article and not value.is_general_knowledge)
    if isinstance(value, Model):
        return any(cites(getattr(value, name), article) for name, _, _ in value.marked)
    if isinstance(value, tuple):
        return any(cites(each, article) for each in value)
    return isinstance(value, str) and f"@{article}" in value and "#p" in value


def _cut(value: Any, article: str) -> Any:
    """Return a value without citations of an article, and without the entries that cite nothing else."""
    if isinstance(value, Model):
        return value.model_copy(update={name: _cut(getattr(value, name), article) for name, _, _ in value.marked})
    if isinstance(value, tuple):
        rests = [each for each in value if not (isinstance(each, Model) and _rests_on(each, article))]
        return tuple(
            _cut(each, article) for each in rests if not (isinstance(each, Citation) and each.article == article)
        )
    if isinstance(value, str):
        return re.sub(rf"@?{re.escape(article)}#p\d+(?:; *)?", "", value).replace("[]", "")
    return value


def _rests_on(entry: Model, article: str) -> bool:
    sources = getattr(entry, "sources", ())
    return bool(sources) and all(each.article == article for each in sources)


def reading_of(dossier: Dossier, article: str, texts: Path | None) -> Reading:
    """Return an article as it is read when nothing rests on it yet."""
    before = without(dossier, article)
    knowledge = know(before, link(before)[0])
    passages = text_of(read_paragraphs(texts / f"{article}.txt")) if texts else digest_of(knowledge, article)
    date = dossier.articles[article].date.known
    return Reading(knowledge, words_of(dossier.settings.language), article, date, passages, texts is not None)


def compare(after: Knowledge, reading: Reading, found: Suggested, table: Table) -> None:
    """Add to a table what editors found in an article and what is suggested."""
    dossier, article, before = after.dossier, reading.article, reading.knowledge.dossier
    shown = {each.number for each in reading.passages}
    known = {
        each for each in before.records if each in dossier.records and article in after.support.rests_on(each)
    } - dossier.articles.keys()
    made = {each.file.rpartition("/")[2].removesuffix(".yml") for each in found.found if each.kind is Kind.KNOWN}
    table.add("known records that cite it", known, made)
    table.add("of these, people, groups and places", known - dossier.events.keys(), made - dossier.events.keys())
    new = {key for key in {*dossier.actors, *dossier.locations} if key not in before.records}
    index = NameIndex.of(dossier)
    unknown = [each for each in found.found if each.kind is Kind.UNKNOWN]
    named = [index.records_named(each.what) or {each.what} for each in unknown if each.field != "names"]
    table.add("names without a record", new, {key for keys in named for key in keys})
    kept = [each for each in dossier.documents if isinstance(each.model, Record) and each.id in before.records]
    names = {
        (each.id, name_key(entry.value))
        for each in kept
        for _, entry in each.entries
        if isinstance(entry, OtherName) and _rests_on(entry, article)
    }
    spelled = {(Path(each.file).stem, name_key(each.what)) for each in unknown if each.field == "names"}
    table.add("further names of known records", names, spelled)
    entries = [(entry, each.paragraph) for entry, each in _citing(dossier, article) if each.paragraph in shown]
    suggested = {
        (number, _day(value)) for number, dated in reading.dates.items() for each in dated for value in each.values[:1]
    }
    dated = _by_entry(entries, lambda entry, name: isinstance(getattr(entry, name), Edtf))
    table.add_entries(
        "dates of events", [each for each in dated if isinstance(each[0], DateStatement)], suggested, dated
    )
    days = [each for each in dated if isinstance(each[0], DateStatement) and re.fullmatch(r"[\d-]{10}", each[1])]
    table.add_entries("of these, single days", days, suggested, dated)
    numbers = _by_entry(entries, lambda entry, name: isinstance(getattr(entry, name), Count))
    counted = {(each.paragraph, _count(each.lines[0])) for each in found.found if each.kind is Kind.FIGURE}
    table.add_entries("figures", numbers, counted, numbers)
    speakers = {
        (n, entry.speaker) for entry, n in entries if isinstance(entry, Claim) if entry.speaker in before.actors
    }
    table.add("speakers who are known", speakers, set(_speakers(found)))
    said = {n for entry, n in entries if isinstance(entry, Claim)}
    table.add("paragraphs with claims", said, {each.paragraph for each in found.found if each.kind is Kind.SPEECH})


def _speakers(found: Suggested) -> Iterator[tuple[int, str]]:
    for each in found.found:
        written = [line.removeprefix("  speaker: ").strip() for line in each.lines if re.match(r"  speaker: \S", line)]
        yield from ((each.paragraph, name) for name in written if not name.startswith("#"))


def _by_entry(entries: list[tuple[Any, int]], holds: Callable[[Any, str], bool]) -> list[Entered]:
    """Return the entries that have a date or a figure, each with it as text and all paragraphs of the article cited."""
    found: dict[int, tuple[Any, set[int]]] = {}
    for entry, number in entries:
        found.setdefault(id(entry), (entry, set()))[1].add(number)
    return [
        (entry, _said(getattr(entry, name)), frozenset(numbers))
        for entry, numbers in found.values()
        for name, _, _ in entry.marked
        if holds(entry, name)
    ]


def _said(value: Edtf | Count) -> str:
    return _day(value) if isinstance(value, Edtf) else value.text


def _citing(dossier: Dossier, article: str) -> Iterator[tuple[Any, Citation]]:
    for document in dossier.documents:
        for _, entry in document.entries:
            for each in getattr(entry, "sources", ()):
                if each.article == article:
                    yield entry, each


def _day(value: Edtf) -> str:
    return re.sub(r"T\d\d:\d\d(Z|[+-]\d\d:\d\d)?|[~?%]", "", value.text)


def _count(line: str) -> str:
    written = re.search(r"count: ([^,}]+)", line)
    return parse_count(written[1]).text if written else ""


@click.command()
@click.argument("content", type=click.Path(path_type=Path))
@click.option("--texts", type=click.Path(path_type=Path))
def main(content: Path, texts: Path | None) -> None:
    """Print how much of what editors found in the articles of a dossier is suggested."""
    after = examine(content).knowledge
    if after is None:
        raise click.ClickException(f"{content} cannot be read.")
    table = Table()
    for article in sorted(after.dossier.articles):
        reading = reading_of(after.dossier, article, texts)
        compare(after, reading, suggest(reading), table)
    click.echo(
        "| | editors have | suggested of these | recall | suggestions | precision |\n| --- " + "| ---: " * 5 + "|"
    )
    for row, each in table.rows.items():
        recall = f"{each.met * 100 // each.wanted}%" if each.wanted else "–"
        precision = f"{each.fit * 100 // each.made}%" if each.made else "–"
        click.echo(f"| {row} | {each.wanted} | {each.met} | {recall} | {each.made} | {precision} |")


if __name__ == "__main__":
    main()
