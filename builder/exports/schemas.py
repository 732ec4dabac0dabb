"""The schemas of editors with the words and ids of one dossier, so that they are offered, explained and checked.

The form of a file comes from the models (builder/schemas/). What its fields hold stands there once for each sort, under
`$defs`: the id of an actor, a word of a section, a citation. Here each of them gets the list of what this dossier has.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from textwrap import shorten
from typing import Any

from builder.know import Knowledge
from builder.link.nodes import plain
from builder.model.articles import Article
from builder.model.kinds import KIND, RECORD_KINDS
from builder.model.records import AnyRecord, Event
from builder.model.refs import GENERAL_KNOWLEDGE, ID, Citation

Schema = dict[str, Any]

_MOST = 400
"""So many paragraphs are listed one by one; of more, only their articles are offered. Editors show all there are."""

_LONGEST = 200
"""How much of a paragraph is shown where it is cited."""

_DESCRIPTION = r"\s|[^\x00-\x7f].*[^\x00-\x7f]"
"""What a description of a speaker has and an id has not; the check knows more exactly."""


def schemas_of(forms: Mapping[str, Schema], knowledge: Knowledge) -> dict[str, bytes]:
    """Return the schema of each kind of file by its name, `forms` being those that hold of any dossier."""
    filled = _Filled(knowledge)
    return {name: _written(form, filled) for name, form in forms.items()}


def _written(form: Schema, filled: "_Filled") -> bytes:
    definitions = {name: filled.get(name, each) for name, each in form.get("$defs", {}).items()}
    return (json.dumps({**form, "$defs": definitions}, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


class _Filled:
    """What the fields of one dossier may hold, each list made when the first schema asks for it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._dossier = knowledge.dossier
        self._made: dict[str, Schema] = {}
        # What a file that cannot be read at present would say is not known, so nothing is wrong with its id.
        self._broken = {each: "Its file has an error." for each in sorted(self._dossier.broken) if ID.fullmatch(each)}

    def get(self, name: str, form: Schema) -> Schema:
        """Return what a field may hold, or its form where it is the same in any dossier."""
        if name not in self._made:
            self._made[name] = self._make(name, form)
        return self._made[name]

    def _make(self, name: str, form: Schema) -> Schema:
        kinds = set(name.split("-or-"))
        if name == "record" or kinds <= KIND.keys():
            wanted = " or ".join(each.one for each in RECORD_KINDS if each.word in kinds) or "record"
            return self._ids(kinds & KIND.keys(), f"There is no {wanted} of this id: ids are the names of files.")
        if name == "voice":
            message = "No actor has this id. A speaker without a record is described in two words or more."
            ids = self._ids({"actor"}, message)
            described = {"type": "string", "pattern": _DESCRIPTION, "errorMessage": message}
            return {"anyOf": [*ids.get("anyOf", [ids]), described]}
        if name == "citation":
            return self._citations()
        return self._words(name) or form

    def _ids(self, kinds: set[str], message: str) -> Schema:
        dossier = self._dossier
        wanted = {each: model for each, model in dossier.records.items() if not kinds or model.record_kind in kinds}
        ids = _listed({**{each: self._told(each, wanted[each]) for each in wanted}, **self._broken}, message)
        former = sorted(each for model in wanted.values() for each in model.formerly)
        if not former:
            return ids
        # They lead on, and the check says what to write instead; offered they are not.
        return {"anyOf": [ids, {"type": "string", "pattern": _one_of(former), "errorMessage": message}]}

    def _told(self, key: str, record: AnyRecord) -> str:
        """Return what is to be known of a record to choose it."""
        if isinstance(record, Article):
            return self._dossier.titled(key)
        sort = self._dossier.vocabulary.label(KIND[record.record_kind].sorts, record.kind).label
        dates = [each.value.text for each in record.when] if isinstance(record, Event) else []
        return f"{record.shown_name} ({', '.join([sort, *dict.fromkeys(dates)])})"

    def _words(self, section: str) -> Schema | None:
        """Return the words of a section; None if the vocabulary has no such section."""
        try:
            labels = self._dossier.vocabulary.section(section)
        except (AttributeError, KeyError):
            return None
        words = {word: each.label for word, each in labels.items()}
        if section != "groups":
            message = f"This is not among the {section} of vocabulary.yml."
            return _listed(words, message)
        actors = self._ids({"actor"}, message := "This is no group of vocabulary.yml and no actor's id.")
        return {"anyOf": [_listed(words, message), *actors.get("anyOf", [actors])]}

    def _citations(self) -> Schema:
        articles = self._dossier.articles
        message = f"This is no paragraph with a digest; write article-id#p12, or {GENERAL_KNOWLEDGE}."
        known = {GENERAL_KNOWLEDGE: "What everybody can look up, and no article says"}
        if sum(len(each.digest) for each in articles.values()) <= _MOST:
            cited = _listed(known | dict(self._paragraphs()), message)
            broken = list(self._broken)
        else:
            cited, broken = _listed(known, message), [*articles, *self._broken]
            cited["defaultSnippets"] = [
                {"label": f"{key}#p", "description": self._dossier.titled(key), "body": f"{key}#p$1"}
                for key in articles
            ]
        former = [each for model in articles.values() for each in model.formerly]
        others = sorted({*broken, *former})
        if not others:
            return cited
        pattern = rf"^({'|'.join(others)})#p[1-9][0-9]*$"
        return {"anyOf": [cited, {"type": "string", "pattern": pattern, "errorMessage": message}]}

    def _paragraphs(self) -> Iterator[tuple[str, str]]:
        dossier, prose = self._dossier, self._knowledge.linked.prose
        for key, article in dossier.articles.items():
            path, title = dossier.document_of[key].path, dossier.titled(key)
            for index, paragraph in enumerate(article.digest):
                text = plain(prose.get((path, ("digest", index, "text")), ())) or paragraph.text
                shown = shorten(text, _LONGEST, placeholder=" …")
                yield str(Citation(key, paragraph.number)), f"{title}, ¶{paragraph.number}: {shown}"


def _listed(known: Mapping[str, str], message: str) -> Schema:
    """Return the schema of a value that is one of these, each with what editors say of it."""
    values: list[str | int] = list(known)
    # An id of digits is a number for whoever reads YAML with its types, as editors do.
    numbers = [each for each in known if re.fullmatch(r"0|[1-9]\d*", each)]
    return {
        "type": ["string", "integer"] if numbers else "string",
        "enum": [*values, *map(int, numbers)],
        "enumDescriptions": [*known.values(), *(known[each] for each in numbers)],
        "errorMessage": message,
    }


def _one_of(ids: Iterable[str]) -> str:
    return f"^({'|'.join(ids)})$"
