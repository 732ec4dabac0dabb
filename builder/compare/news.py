"""What readers should be told of a comparison: entries for changes.yml, a plain sentence each, for an editor to better.

Records alone are told of, each once. One that an entry since the older state is about is told of already, and so is one
from which statements were only withdrawn. That a record has another id is no news to readers.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.compare.comparison import Comparison, Touched
from builder.compare.pairs import Sort
from builder.know import Knowledge
from builder.model.changes import Change, ChangeKind, Changes
from builder.model.kinds import KIND
from builder.model.values.dates import Edtf
from builder.words import Words

_MOST = 8
"""So many records a sentence names; of more it says how many they are."""
_RECORDS = {*KIND, "claims"}
"""Files that are shown on the page of a record: its own, and an article's claims."""

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class News:
    """What to tell: the entries, and the files that changed and are no record's, so that none tells of them."""

    entries: tuple[Change, ...]
    untold: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class _Since:
    """Two states of a dossier, and what was written of the change already."""

    before: Knowledge
    after: Knowledge
    day: Edtf

    @property
    def written(self) -> tuple[Change, ...]:
        """Every entry that there is."""
        return tuple(each for _, file in self.after.dossier.of(Changes) for each in file.changes)

    @property
    def told(self) -> tuple[Change, ...]:
        """The entries that are new, and those of the day itself."""
        earlier = {each.id for _, file in self.before.dossier.of(Changes) for each in file.changes}
        return tuple(each for each in self.written if each.id not in earlier or each.date.first == self.day.first)

    @property
    def taken_back(self) -> set[str]:
        """The records of which something was withdrawn."""
        earlier = {each.key for each in self.before.corrections.all}
        return {each.record for each in self.after.corrections.all if each.key not in earlier}

    def id_for(self, kind: ChangeKind, is_about: bool) -> str:
        """Return the id of the day's drafted entry of a kind, which may be there to go on; never that of any other."""
        of_others = {
            each.id
            for each in self.written
            if (each.date.first, each.kind, bool(each.about)) != (self.day.first, kind, is_about)
        }
        plain = f"{kind}-{self.day.first.isoformat()}"
        numbered = (f"{plain}-{number}" for number in range(2, len(of_others) + 3))
        return next(each for each in (plain, *numbered) if each not in of_others)


def news_of(comparison: Comparison, before: Knowledge, after: Knowledge, day: Edtf, words: Words) -> News:
    """Return what to tell of a comparison, as of a day; nothing that is told already."""
    since = _Since(before, after, day)
    became = _became(comparison, since)
    told = since.told
    about = {record for each in told for record in each.about}
    new, more, corrected = (_those(became, sort, after, about) for sort in ("new", "more", "corrected"))
    said = " ".join(each.text for each in told if each.kind == "removed")
    gone = {id: name for id, name in _those(became, "gone", before, set()).items() if name not in said}
    entries: list[Change] = []
    kinds: tuple[tuple[ChangeKind, Names, list[str]], ...] = (
        ("corrected", corrected, [_corrected(corrected, words)]),
        ("removed", {}, [_gone(gone, words)]),
        ("added", {**new, **more}, [_new(new, words), _more(more, words)]),
    )
    for kind, named, sentences in kinds:
        if text := " ".join(filter(None, sentences)):
            entries.append(
                Change(id=since.id_for(kind, bool(named)), date=day, kind=kind, text=text, about=tuple(named))
            )
    untold = tuple(each.path for each in comparison.files if each.kind not in {*_RECORDS, "changes", "settings"})
    return News(tuple(entries), untold)


def _became(comparison: Comparison, since: _Since) -> Mapping[str, str]:
    """Return what became of each record: it is new or gone, more is told of it, or something else ("corrected")."""
    found: dict[str, str] = {}
    taken_back = since.taken_back
    for each in comparison.files:
        if each.kind in _RECORDS:
            became = _of_file(each, since, each.id in taken_back)
            # Of its file and its claims, the weightier counts; a record that is gone takes its claims along.
            found[each.id] = max(found.get(each.id, ""), became, key=("", "more", "corrected", "new", "gone").index)
    return found


def _of_file(touched: Touched, since: _Since, is_taken_back: bool) -> str:
    if touched.id not in since.after.dossier.records:
        return "gone" if touched.id in since.before.dossier.records else ""
    if touched.sort is Sort.ADDED and touched.kind in KIND:
        return "new"
    sorts = {each.sort for each in touched.changes if each.field != "formerly"}
    sorts -= {Sort.REMOVED} if is_taken_back else set()
    if touched.sort is Sort.REMOVED or sorts - {Sort.ADDED}:
        return "corrected"
    return "more" if sorts else ""


def _those(became: Mapping[str, str], sort: str, at: Knowledge, told: set[str]) -> Names:
    """Return the names of the records of which this became, but for those that are told of."""
    return {id: at.dossier.records[id].shown_name for id, each in became.items() if each == sort and id not in told}


def _new(names: Names, words: Words) -> str:
    return words.gettext("New in this dossier: %(records)s.", records=_listed(names, words)) if names else ""


def _more(names: Names, words: Words) -> str:
    return words.gettext("There is more on %(records)s.", records=_listed(names, words)) if names else ""


def _corrected(names: Names, words: Words) -> str:
    return words.gettext("What is said of %(records)s has changed.", records=_listed(names, words)) if names else ""


def _gone(names: Names, words: Words) -> str:
    return words.gettext("No longer in this dossier: %(records)s.", records=_listed(names, words)) if names else ""


def _listed(names: Names, words: Words) -> str:
    shown = list(names.values())
    if len(shown) > _MOST + 1:
        rest = len(shown) - _MOST
        shown = [*shown[:_MOST], words.ngettext("%(number)s more", "%(number)s more", rest)]
    return words.listed(shown)
