"""What somebody says: sentences with a verb of speech, in paragraphs that no claim cites.

The verbs are a list that translators of the program have for their language; a dossier adds some of its own with a line
of `words` in its vocabulary that has one of them.
"""

import re
from collections.abc import Iterator

from builder.link.sentences import sentences_around
from builder.model.records import Actor, Event
from builder.model.refs import propose_id
from builder.model.values.scripts import UNSPACED
from builder.suggest.reading import Named, Passage, Reading
from builder.suggest.suggestion import Kind, Suggestion, choices, scalar
from builder.words import Words

_SET_APART = re.compile(r"[,،，](?:[^,،，\"”“]*)[,،，]\s*$")
_RIGHT_BEHIND = 12
"""Within so many letters a name stands right behind a verb, with an article or a title before it."""
_PAUSES = ',，、،"”“»「」–—'
_QUOTED = re.compile(r"[\"“„«「][^\"”“»」]{2,}[\"”“»」]")


def speech(reading: Reading) -> Iterator[Suggestion]:
    """Yield each sentence of a paragraph that has a verb of speech, if no claim cites the paragraph."""
    pattern = _pattern(verbs(reading.words, reading.knowledge.dossier.vocabulary.words))
    for passage in reading.passages:
        if reading.knowledge.support.of(reading.cite(passage)).claims:
            continue
        said = list(pattern.finditer(passage.text))
        seen: set[str] = set()
        for match, sentence in zip(said, sentences_around(passage.text, [each.start() for each in said]), strict=True):
            if sentence not in seen:
                seen.add(sentence)
                yield _suggestion(reading, passage, match, sentence)


def verbs(words: Words, same: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Return the forms of verbs of speech in a language, and the words that a dossier says mean the same."""
    listed = words.pgettext(
        "verbs by which articles report what somebody says, in the forms that they have there, with commas between",
        "said, says, saying, told, tells, according to, announced, announces, stated, states that, asserted, asserts, "
        "added, adds, argued, argues, asked, asks, answered, replied, replies, insisted, insists, claimed, "
        "claims that, denied, denies, accused, accuses, blamed, blames, warned, warns, declared, declares, "
        "explained, explains, acknowledged, acknowledges, admitted, admits, conceded, concedes, confirmed, confirms, "
        "promised, promises, "
        "vowed, vows, threatened, threatens, demanded, demands, urged, urges, called for, calls for, criticised, "
        "criticises, criticized, criticizes, condemned, condemns, rejected, rejects, disputed, disputes, complained, "
        "complains, suggested, suggests, predicted, predicts, testified, testifies, wrote, writes, tweeted, "
        "commented, comment, remarked, remarks, noted, notes, reported, maintained, maintains, contended, contends, "
        "spoke, describes, described",
    )
    found = dict.fromkeys(each.strip().lower() for each in re.split("[,،、]", listed) if each.strip())
    for group in same:
        plain = [each.lower() for each in group]
        if found.keys() & set(plain):
            found |= dict.fromkeys(plain)
    return tuple(found)


def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(re.escape(each) for each in sorted(forms, key=len, reverse=True))
    if re.search(f"[{UNSPACED}]", either):
        return re.compile(either, re.IGNORECASE)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _suggestion(reading: Reading, passage: Passage, match: re.Match[str], sentence: str) -> Suggestion:
    speaker, about = _speaker(reading, passage, match, sentence)
    vocabulary = reading.knowledge.dossier.vocabulary
    is_quoted = _QUOTED.search(sentence) is not None
    quoted = ", and words in quotation marks" if is_quoted else ""
    who = f"; '{speaker}' is named as a speaker is" if speaker else "; no known actor is named as a speaker is"
    name = speaker or propose_id(" ".join(sentence.split()[:3]), "somebody")
    return Suggestion(
        kind=Kind.SPEECH,
        paragraph=passage.number,
        what=sentence,
        why=f"It has “{match[0]}”{quoted}{who}. No claim cites the paragraph.",
        file=f"claims/{reading.article}.yml",
        field="claims",
        lines=(
            f"- id: {propose_id(f'{name} {reading.article} {passage.number}')}",
            "  says: …",
            f"  speaker: {speaker}" if speaker else "  speaker:  # an actor's id, or a description",
            f"  manner:  # one of: {choices(vocabulary.manners)}",
            f"  anonymity:  # one of: {choices(vocabulary.anonymity)}",
            *([f"  about: {scalar(about)}"] if about else []),
            f"  sources: [{reading.cite(passage)}]",
        ),
    )


def _speaker(reading: Reading, passage: Passage, match: re.Match[str], sentence: str) -> tuple[str, list[str]]:
    """Return the actor who seems to speak in a sentence, empty if none does, and whoever else is named there."""
    records = reading.knowledge.dossier.records
    start = passage.text.rfind(sentence, 0, match.start() + len(sentence))
    inside = [
        each
        for each in reading.names[passage.number]
        if start <= each.at < start + len(sentence) and not isinstance(records[each.record], Event)
    ]
    actors = [each for each in inside if isinstance(records[each.record], Actor)]
    speaker = _subject(passage.text[start : match.start()], start, match.end(), actors)
    others = dict.fromkeys(each.record for each in inside if not speaker or each.record != speaker.record)
    return (speaker.record if speaker else ""), list(others)


def _subject(before: str, start: int, end: int, actors: list[Named]) -> Named | None:
    """Return who stands as a subject stands: last before the verb, what commas set apart passed over; or right behind
    it, if the verb follows a comma, a dash or a quotation or begins the sentence."""
    apart = _SET_APART.search(before)
    ahead = [each for each in actors if each.behind <= start + len(before)]
    passed = [each for each in ahead if apart and each.behind <= start + apart.start()]
    bare = before.rstrip()
    if not passed and (not bare or bare[-1] in _PAUSES):
        behind = [each for each in actors if each.at >= end]
        if behind and behind[0].at - end <= _RIGHT_BEHIND:
            return behind[0]
    return next(reversed(passed or ahead), None)
