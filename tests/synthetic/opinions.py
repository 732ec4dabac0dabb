"""What people claim in a synthetic dossier, where accounts differ, what stays open, and which terms are explained."""

from collections import defaultdict
from collections.abc import Iterator

from tests.synthetic import texts
from tests.synthetic.draw import Draw
from tests.synthetic.happenings import VOICES, Chronicle, Happening
from tests.synthetic.yaml import Value, written

MANNERS = ("quoted", "indirect", "indirect", "written")
HIDDEN = ("on-condition", "unexplained")
KINDS = {"when": "date", "casualties": "figure"}


def files(chronicle: Chronicle, records: int) -> Iterator[tuple[str, str]]:
    """Yield the path and text of the claims of each article, of each disagreement, of the questions and the glossary."""
    yield from _claims(chronicle, records // 2)
    yield from _disagreements(chronicle, max(2, records * 6 // 100))
    yield "questions.yml", written("questions", {"questions": _questions(chronicle, max(2, records // 40))})
    yield "glossary.yml", written("glossary", {"glossary": _terms(chronicle.draw, max(3, records // 100))})


def _claims(chronicle: Chronicle, number: int) -> Iterator[tuple[str, str]]:
    draw = chronicle.draw
    found: dict[str, list[Value]] = defaultdict(list)
    for index in range(number):
        event = draw.one(chronicle.events)
        source = draw.one(event.sources)
        speaker = draw.one(event.people) if event.people and draw.happens(0.75) else None
        is_person = speaker is not None and speaker.kind == "person"
        place = draw.one(chronicle.world.places_of[event.island]).name.main
        named = "named" if is_person else "institution" if speaker else draw.one(HIDDEN)
        found[source.partition("#")[0]].append(
            {
                "id": f"said-{index}",
                "says": f"{texts.sentence(draw, 'the council', place)}.",
                "speaker": speaker.id if speaker else draw.one(VOICES),
                "on-behalf-of": speaker.employer or None if speaker and is_person and draw.happens(0.4) else None,
                "when": f"{event.day:%Y-%m}" if draw.happens(0.3) else None,
                "manner": draw.one(MANNERS),
                "anonymity": named,
                "about": [event.id, *(each.id for each in event.places if draw.happens(0.2))],
                "sources": [source],
            }
        )
    for article in sorted(found):
        yield f"claims/{article}.yml", written("claims", {"claims": found[article]})


def _disagreements(chronicle: Chronicle, number: int) -> Iterator[tuple[str, str]]:
    """Yield disagreements on statements that differ, as far as there are any, then on other points."""
    draw = chronicle.draw
    apart = [event for event in chronicle.events if event.differs]
    told_twice = [event for event in chronicle.events if len(event.sources) > 1 and not event.differs]
    chosen = draw.some(apart, number * 2 // 3)
    chosen += draw.some(told_twice, number - len(chosen))
    for event in chosen:
        title = f"{texts.rare_word(draw).title()}: {event.name}"[:100].strip()
        key = draw.id(f"on-{event.id}")
        yield f"disagreements/{key}.yml", written("disagreement", _disagreement(draw, event, title))


def _disagreement(draw: Draw, event: Happening, title: str) -> dict[str, Value]:
    field = draw.one(event.differs) if event.differs else ""
    sides: list[Value] = [
        {"view": f"{texts.sentence(draw, 'one paper', 'the harbour')}.", "sources": event.sources[:1]},
        {"view": f"{texts.sentence(draw, 'another paper', 'the quay')}.", "sources": event.sources[-1:]},
    ]
    return {
        "title": title,
        "kind": KINDS.get(field, "account"),
        "about": [event.id],
        "on": [{"record": event.id, "field": field}] if field else [],
        "sides": sides,
        "assessment": "Both can be true." if draw.happens(0.4) else None,
    }


def _questions(chronicle: Chronicle, number: int) -> list[Value]:
    draw = chronicle.draw
    return [
        {
            "id": f"open-{index}",
            "question": f"Who {draw.one(texts.VERBS)} the {texts.rare_word(draw)} of {event.name}?",
            "about": [event.id],
            "note": f"{texts.sentence(draw, 'the paper', 'the harbour')} [@{event.sources[0]}].",
        }
        for index, event in enumerate(draw.some(chronicle.events, number))
    ]


def _terms(draw: Draw, number: int) -> list[Value]:
    words = sorted({texts.rare_word(draw) for _ in range(number)})
    return [
        {
            "id": word,
            "term": word.title(),
            "meaning": f"{texts.sentence(draw, 'a guild', 'the islands')} [@general-knowledge].",
        }
        for word in words
    ]
