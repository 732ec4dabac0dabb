"""The file of a new article: its bibliography, a mark for each paragraph that is to be retold, its fingerprint."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from builder.model.articles import Article
from builder.model.dossier import Dossier
from builder.model.refs import propose_id
from builder.model.to_fill import TO_FILL
from builder.model.values.fingerprints import fingerprint_of
from builder.model.values.languages import language_of, tag_meant
from builder.model.values.names import fold
from builder.read.expected.forms import written
from builder.revise.adding.records import FURTHER, schema_line

_WIDTH = 120
_LONGEST_ID = 32
"""How long a proposed id is at most: citations repeat it."""

_NOT_SHOWN = "{name: not shown, basis: unknown}"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """What is known of an article that is to be added.

    `origin` is a file of bibliographic data, `inferred` are the fields that are known from it alone. Of `paragraphs`,
    those of the text, only the number and a fingerprint go into the file; without a text, `count` is their number.
    """

    id: str
    title: str
    work: str
    publisher: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    address: str = ""
    language: str = ""
    origin: str = ""
    inferred: frozenset[str] = frozenset()
    paragraphs: tuple[str, ...] = ()
    count: int = 0

    @property
    def path(self) -> str:
        """Where its file lies."""
        return f"articles/{self.id}.md"

    def foreign(self, dossier: Dossier) -> str:
        """Return the code of its language, if it is known and not the dossier's; of a region nobody is sure."""
        language, _, more = tag_meant(self.language).partition("-")
        script = f"-{more[:4]}" if more[:4].istitle() and len(more) >= 4 else ""
        return f"{language}{script}" if language != language_of(dossier.settings.language) else ""

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """The sum of each paragraph."""
        return fingerprint_of(self.paragraphs)


def propose_article_id(title: str) -> str:
    """Return an id for an article, short because citations repeat it; empty if nothing of the title can be in one."""
    words: list[str] = []
    for word in propose_id(title, "").split("-"):
        if len("-".join([*words, word])) > _LONGEST_ID:
            break
        words.append(word)
    return propose_id(" ".join(words), "")


def outlet_named(dossier: Dossier, name: str) -> str:
    """Return the id of the actor that has this name, or that is this id; empty if none has."""
    wanted = fold(name)
    for key, actor in dossier.actors.items():
        if name == key or wanted in {fold(actor.name), *(fold(each.value) for each in actor.names)}:
            return key
    return ""


def text_of_article(new: NewArticle, dossier: Dossier) -> str:
    """Return the text of the file of a new article."""
    head = "".join((*_known(new, dossier), FURTHER, *_further(new, dossier)))
    digest = "".join(f"\n¶{number} {TO_FILL}\n" for number in range(1, (len(new.paragraphs) or new.count) + 1))
    return f"---\n{schema_line(dossier, 'article')}{head}---\n{digest}"


def fingerprint_lines(fingerprint: tuple[str, ...]) -> str:
    """Return the field with a fingerprint, folded to the width of a file."""
    sums = ", ".join(each if any(letter in each for letter in "abcdf") else f'"{each}"' for each in fingerprint)
    lines = textwrap.wrap(f"fingerprint: [{sums}]", _WIDTH, subsequent_indent="  ", break_long_words=False)
    return "".join(f"{each}\n" for each in lines)


def _known(new: NewArticle, dossier: Dossier) -> Iterator[str]:
    yield f"title: {written(new.title, longest=None)}\n"
    if tag := new.foreign(dossier):
        yield f"language: {tag}\n"
    yield f"work: {new.work}  # copies of the same reporting have the same word here, and count as one\n"
    yield f"publisher: {_publisher(new)}\n"
    if new.authors:
        yield "authors:\n" + "".join(f"  - {written({'name': each}, longest=None)}\n" for each in new.authors)
    yield f"date: {_date(new)}\n"
    if new.address:
        yield f"address: {written(new.address, longest=None)}\n"
    yield f"paragraphs: {len(new.paragraphs) or new.count}\n"
    if new.paragraphs:
        yield fingerprint_lines(new.fingerprint)


def _publisher(new: NewArticle) -> str:
    if not new.publisher:
        return f"{_NOT_SHOWN}  # as printed, with basis: printed; inferred needs a reason"
    actor = {"actor": new.outlet} if new.outlet else {}
    return written({"name": new.publisher, **actor, **_basis(new, "publisher")}, longest=None)


def _date(new: NewArticle) -> str:
    if not new.date:
        return "{basis: unknown}  # or such as {value: 2031-04-09, basis: printed}; inferred needs a reason"
    return written({"value": new.date, **_basis(new, "date")}, longest=None)


def _basis(new: NewArticle, field: str) -> dict[str, str]:
    """Return how something is known: printed, or said only by a bibliography that somebody has made."""
    name = fold(new.publisher) if field == "publisher" else ""
    if field not in new.inferred or (name and any(name in fold(each) for each in new.paragraphs)):
        return {"basis": "printed"}
    return {"basis": "inferred", "reason": f"{new.origin} says so; it was not looked up in the text."}


def _further(new: NewArticle, dossier: Dossier) -> Iterator[str]:
    """Yield as a remark each field that the file has not."""
    said = {key: str(field.description) for key, field in Article.model_fields.items()}
    if not new.foreign(dossier):
        is_unknown = new.language and not tag_meant(new.language)
        which = f" (the page says: {' '.join(new.language.split())[:40]})" if is_unknown else ""
        yield f"# language: ar  # {said['language']}, if it is not {dossier.settings.language}{which}\n"
    if not new.authors:
        yield f"# authors:  # {said['authors']}\n#   - {{name: …, note: …}}\n"
    yield f"# original-publisher: {_NOT_SHOWN}  # {said['original_publisher']}\n"
    yield f"# captured: 2031-04-09  # {said['captured']}\n"
    if not new.address:
        yield f"# address: https://example.org/…  # {said['address']}\n"
    yield f"# archive: https://web.archive.org/…  # {said['archive']}\n"
    yield f"# missing: [publication date]  # {said['missing']}\n"
    yield f"# left-out:  # {said['left_out']}; delete their ¶\n#   - {{paragraphs: [12], what: an advertisement}}\n"
    yield f"# note: …  # {said['note']}\n"
