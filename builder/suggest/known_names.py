"""Known records that an article names, and of which nothing rests on it."""

from collections.abc import Iterator

from builder.model.records import Record
from builder.model.values.names import name_key
from builder.suggest.reading import Passage, Reading
from builder.suggest.suggestion import Kind, Suggestion, flow, with_source


def known_names(reading: Reading) -> Iterator[Suggestion]:
    """Yield each record that the article names and whose own file cites nothing from it, where it is first named."""
    seen: set[str] = set()
    for passage in reading.passages:
        for record in sorted(reading.named[passage.number] - seen, key=lambda each: _where(reading, passage, each)):
            seen.add(record)
            if reading.article not in reading.knowledge.support.rests_on(record):
                yield _suggestion(reading, passage, record)


def _where(reading: Reading, passage: Passage, record: str) -> tuple[int, str]:
    """Return where in a paragraph a record is named first; one that a link leads to stands last."""
    starts = [each.at for each in reading.names[passage.number] if each.record == record]
    return min(starts, default=len(passage.text)), record


def _suggestion(reading: Reading, passage: Passage, record: str) -> Suggestion:
    dossier = reading.knowledge.dossier
    found = next((each for each in reading.names[passage.number] if each.record == record), None)
    written = passage.text[found.at : found.behind] if found else ""
    places = [number for number, records in reading.named.items() if record in records]
    often = f"paragraph {places[0]}" if len(places) == 1 else f"paragraphs {', '.join(map(str, sorted(places)))}"
    model = dossier.records[record]
    field, line = _entry(reading, passage, model, written) if isinstance(model, Record) and written else ("", "")
    return Suggestion(
        kind=Kind.KNOWN,
        paragraph=passage.number,
        what=f"{model.shown_name} ({record})",
        why=f"It is named in {often}, and nothing in its file cites this article.",
        file=dossier.document_of[record].path,
        field=field,
        lines=(line,) if line else (),
    )


def _entry(reading: Reading, passage: Passage, model: Record, written: str) -> tuple[str, str]:
    """Return the field for a name as the article prints it, and the entry with the article among its sources."""
    citation = reading.cite(passage)
    if name_key(written) == name_key(model.name):
        sources = [str(each) for each in dict.fromkeys((*model.printed, citation))]
        return "printed", f"printed: [{', '.join(sources)}]"
    for each in model.names:
        if name_key(each.value) == name_key(written):
            language = {"language": each.language} if each.language else {}
            return "names", flow({"value": each.value, **language, "sources": with_source(each, citation)})
    return "names", flow({"value": written, "sources": [str(citation)]})
