"""Dossiers full of hostile strings: for each string a record of every kind with the string in every field.

The harmless twin of a dossier holds a plain word of its own in place of each string, so that its pages say what the
pages of the hostile one must look like: the same elements and attributes, and the string where the word stands.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from builder.model.changes import Changes
from builder.model.records import Actor, Article, Claims, Disagreement, Event, Glossary, Location, Page, Questions
from builder.model.vocabulary import Settings, Vocabulary
from tests.hostile.fill import Filler, Slot
from tests.hostile.strings import ADDRESSES, Hostile

KINDS: Mapping[str, type[BaseModel]] = {
    "actors": Actor, "locations": Location, "events": Event, "articles": Article,
    "claims": Claims, "disagreements": Disagreement, "pages": Page,
}  # fmt: skip
LISTS: Mapping[str, type[BaseModel]] = {"questions": Questions, "glossary": Glossary, "changes": Changes}
_GOOD_ADDRESSES = [address for address, accepted in ADDRESSES if accepted]

WORD = re.compile(r"(named|plain|prose|body)(\d\d)", re.IGNORECASE)
"""The words that stand for strings in the harmless twin."""

Write = Callable[[int, Slot], str]
"""What stands in a slot of the records with a number."""


def written(strings: Sequence[Hostile]) -> Write:
    """Return what writes the string of each number, as exactly as the field allows."""

    def write(number: int, slot: Slot) -> str:
        each = strings[number]
        if slot.sort == "name":
            return f"named{number:02}" if each.refused_as_name else each.text
        if slot.sort in ("prose", "cited", "body") and each.is_mark:
            return harmless(number, slot)
        return escaped(each.text) if slot.sort in ("prose", "cited") and each.refused_in_prose else each.text

    return write


def harmless(number: int, slot: Slot) -> str:
    """Return the word that stands for the string of a number."""
    sort = {"name": "named", "prose": "prose", "cited": "prose", "body": "body"}.get(slot.sort, "plain")
    return f"{sort}{number:02}"


def as_shown(text: str, strings: Sequence[Hostile]) -> str:
    """Return a text of the harmless twin as the hostile dossier has to show it."""

    def shown(match: re.Match[str]) -> str:
        each, sort = strings[int(match[2])], match[1].lower()
        if (sort == "named" and each.refused_as_name) or (sort in ("prose", "body") and each.is_mark):
            return match[0]
        found = collapsed(each.shown_in_prose if sort == "prose" and not each.refused_in_prose else each.text)
        return found[:1].upper() + found[1:] if match[1][0].isupper() else found

    return collapsed(WORD.sub(shown, text))


def collapsed(text: str) -> str:
    """Return a text composed (NFC), each run of white space one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def escaped(text: str) -> str:
    """Return text as CommonMark that shows just this text."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def write_dossier(folder: Path, count: int, write: Write, raw: Sequence[str] = ()) -> Path:
    """Write the dossier with `count` records of each kind into `folder/content`, and return that folder.

    `raw` are texts for the body of the first page, each in a quotation, so that none swallows the next.
    """
    files = _Files(folder / "content")
    vocabulary: dict[str, Any] = {}
    lists: dict[str, dict[str, list[Any]]] = {name: {name: []} for name in LISTS}
    for number in range(count):
        filler = _filler(number, write)
        _merge(vocabulary, filler.model(Vocabulary))
        for name, kind in LISTS.items():
            lists[name][name] += _adapted(name, number, filler.model(kind))[name]
        for name, kind in KINDS.items():
            data = _adapted(name, number, filler.model(kind))
            body = {"articles": _digest, "pages": _body}.get(name)
            file = _file(name, number) if name != "pages" or count == 1 else _in_folder(number)
            files.write(f"{name}/{file}", data, body(number, write) if body else None)
    settings = {**_filler(0, write).model(Settings), "featured": ["actor-00"]}
    for name, data in {"vocabulary": vocabulary, "dossier": settings, **lists}.items():
        files.write(f"{name}.yml", data)
    quoted = "\n\n***\n\n".join("\n".join(f"> {line}" for line in text.split("\n")) for text in raw)
    files.write("pages/index.md", {"title": "Home"}, f"## Texts\n\n{quoted}")
    files.write("locations/outside.yml", {"name": "Outside", "kind": "word-00", "summary": "All [@copy#p1]."})
    files.write("events/earlier.yml", {"name": "Earlier", "kind": "word-00", "summary": "Before [@copy#p1]."})
    copy = {"title": "Copy", "work": "copy", "publisher": {"name": "Courier", "basis": "printed"}}
    copy |= {"date": {"value": "2031", "basis": "printed"}, "paragraphs": "1"}
    files.write("articles/copy.md", copy, "¶1 Text.")
    return folder / "content"


class _Files:
    def __init__(self, content: Path) -> None:
        self.content = content

    def write(self, path: str, data: Mapping[str, Any], body: str | None = None) -> None:
        """Write data as YAML, each text in quotes, and below it the body if there is one."""
        # What a text editor cannot hold is written as an escape, which YAML undoes.
        text = re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda each: f"\\u{ord(each[0]):04x}", _json(data))
        lines = [f"{key}: {value}" for key, value in zip(data, text.split("\n"), strict=True)]
        head = "\n".join(lines) + "\n"
        (self.content / path).parent.mkdir(parents=True, exist_ok=True)
        (self.content / path).write_text(head if body is None else f"---\n{head}---\n\n{body}\n", encoding="utf-8")


def _json(data: Mapping[str, Any]) -> str:
    return "\n".join(json.dumps(value, ensure_ascii=False) for value in data.values())


def _file(folder: str, number: int) -> str:
    name = {"articles": "article", "claims": "article", "disagreements": "disagreement", "pages": "page"}.get(folder)
    return f"{name or folder[:-1]}-{number:02}.{'md' if folder in ('articles', 'pages') else 'yml'}"


def _in_folder(number: int) -> str:
    """Return the name of a page; the first two are in a folder of pages, which the first one opens."""
    return "guides/index.md" if number == 0 else f"{'guides/' if number == 1 else ''}{_file('pages', number)}"


def _filler(number: int, write: Write) -> Filler:
    """Return what fills the records with a number; they refer to each other and to a few that are harmless."""
    names = ("actor", "location", "event", "article")
    ids = {name: f"{name}-{number:02}" for name in names}
    ids |= {"record": ids["location"], "word": f"word-{number:02}", "group": f"word-{number:02}"}
    ids |= {"within": "word-00", "work": f"work-{number:02}", "own": f"own-{number:02}"}
    source = f"article-{number:02}#p1"

    def text(slot: Slot) -> str:
        found = write(number, slot)
        match slot.sort:
            case "voice":
                return f"{found} says"
            case "prose" | "cited":
                cite = f" [@{source}]" if slot.sort == "cited" else ""
                return f"{found} [see](location-{number:02}){cite}"
        # The names that are linked differ from record to record, so that none is ambiguous.
        is_linked = slot.model in ("Actor", "Location", "Event", "Term") and slot.sort == "name"
        return f"{slot.model}{number:02} {found}" if is_linked else found

    address = _GOOD_ADDRESSES[number % len(_GOOD_ADDRESSES)]
    return Filler(text, ids, source, f"20{number:02}-01-01", address)


def _adapted(folder: str, number: int, data: dict[str, Any]) -> dict[str, Any]:
    """Change what the models cannot tell: references that would lead back, and links to all sorts of records."""
    about = [f"{name}-{number:02}" for name in ("actor", "location", "event")]
    match folder:
        case "locations":
            data["within"][0]["value"] = "outside"
        case "events":
            data["follows"][0]["event"] = "earlier"
            data["participants"] += [{**data["participants"][0], "according-to": about[0]}]
        case "articles":
            data["headline-from"] = "copy"
            del data["original-publisher"]["actor"]
            if number >= len(_GOOD_ADDRESSES):  # an address belongs to one article
                del data["address"]
        case "claims":
            data["claims"] += [{**data["claims"][0], "id": f"by-{number:02}", "speaker": about[0], "to": about[0]}]
    for entry in (data, *data.get(folder, ())):
        if "about" in entry:
            entry["about"] = about
    if number and "formerly" in data:
        del data["formerly"]
    elif "formerly" in data:
        data["formerly"] = [f"former-{folder}"]
    return data


def _digest(number: int, write: Write) -> str:
    text = write(number, Slot("Paragraph", "text", "prose"))
    return f"¶1 {text} [see](location-{number:02})\n\n¶2 See {text}"


def _body(number: int, write: Write) -> str:
    """Return a page with the string in every block, and with macros that print the string from records."""
    found = write(number, Slot("Page", "body", "body"))
    text = " ".join(escaped(found).split())
    fence = "\n".join(f"    {line}" for line in found.split("\n"))
    return f"""
{text} [see](location-{number:02})

## {text}

- {text}

    1. {text}

> {text}

| {text} | x |
| --- | --- |
| x | {text} |

*{text}* **{text}** [{text}](https://example.org) [{text}](actor-{number:02})

{fence}

{{{{ record("actor-{number:02}") }}}} {{{{ record("event-{number:02}", "x") }}}}

{{{{ card("location-{number:02}") }}}}

{{{{ events(actor="actor-{number:02}") }}}}

{{{{ events(place="location-{number:02}", shape="list") }}}}

{{{{ claim("own-{number:02}") }}}}

{{{{ disagreement("disagreement-{number:02}") }}}}
"""


def _merge(into: dict[str, Any], data: Mapping[str, Any]) -> None:
    for key, value in data.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = value
