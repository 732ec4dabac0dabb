"""What an article says that could be entered: on the invented dossier, and on small ones."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from builder.build import examine
from builder.model.values.dates import parse_date
from builder.read.syntax.yamltree import read_yaml
from builder.suggest import Kind, Passage, Reading, Suggested, Suggestion, digest_of, suggest
from builder.suggest.suggestion import flow
from builder.words import words_of
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, examined

FERRY = (
    "Ferry Rams Pier as Toll Row Deepens",
    "PORT AMRA, Friday — The ferry Anselma struck Pier 4 in North Harbour on Wednesday, the Coastal Watch said.",
    "“Nobody knew,” said Dorit Hale, a shipowner. Hale told the Courier that the storm of 4 April had drowned five "
    "seafarers.",
    "Teo Valk, who has led the Boatmen’s Guild since 2027, denied that the Guild had any part in it. The Sella Port "
    "Authority meets next Tuesday.",
    "In March, Sella Port Authority officials counted 40 boats, Captain Hale and Ines Marow disagree.",
)
"""A text of an article that the invented dossier does not have."""


def read(
    *texts: str, content: Path = HARBOUR, article: str = "ferry-at-pier", date: str | None = "2031-04-18"
) -> Suggested:
    """Return what is suggested for a text."""
    knowledge = examine(content).knowledge
    assert knowledge is not None
    words = words_of(knowledge.dossier.settings.language)
    passages = tuple(Passage(number, text) for number, text in enumerate(texts, 1))
    return suggest(Reading(knowledge, words, article, parse_date(date) if date else None, passages, is_text=True))


def digest(content: Path, article: str) -> Suggested:
    """Return what is suggested for a digest."""
    knowledge = examine(content).knowledge
    assert knowledge is not None
    date = knowledge.dossier.articles[article].date.known
    words = words_of(knowledge.dossier.settings.language)
    return suggest(Reading(knowledge, words, article, date, digest_of(knowledge, article), is_text=False))


def of(found: Suggested, kind: Kind) -> dict[str, Suggestion]:
    """Return the suggestions of one kind, by what they are."""
    return {each.what: each for each in found.found if each.kind is kind}


@pytest.fixture(scope="module")
def ferry() -> Suggested:
    """What is suggested for the text on the ferry."""
    return read(*FERRY)


def test_known_records_come_with_the_name_as_printed_and_the_sources_that_it_has(ferry: Suggested) -> None:
    known = of(ferry, Kind.KNOWN)
    assert set(known) == {
        "Port Amra (port-amra)", "North Harbour (north-harbour)", "Coastal Watch (coastal-watch)",
        "Sella Courier (sella-courier)", "Storm of April 2031 (april-storm)", "Teo Valk (teo-valk)",
        "Boatmen's Guild (boatmens-guild)",
    }  # fmt: skip
    watch = known["Coastal Watch (coastal-watch)"]
    assert (watch.paragraph, watch.file, watch.field) == (2, "actors/coastal-watch.yml", "printed")
    assert watch.lines == ("printed: [courier-storm-and-toll#p5, ferry-at-pier#p2]",)
    courier = known["Sella Courier (sella-courier)"]
    assert courier.lines == ("- {value: the Courier, sources: [courier-storm-and-toll#p3, ferry-at-pier#p3]}",)


def test_what_cites_the_article_is_not_suggested_again() -> None:
    found = digest(HARBOUR, "courier-storm-and-toll")
    assert not {each.kind for each in found.found} & {Kind.KNOWN, Kind.DATE, Kind.DIFFERENCE}
    assert {each.paragraph for each in found.found if each.kind is Kind.SPEECH} == {5, 6, 7}


def test_names_that_recur_have_no_record(ferry: Suggested) -> None:
    unknown = of(ferry, Kind.UNKNOWN)
    assert set(unknown) == {"Dorit Hale", "Sella Port Authority"}
    hale = unknown["Dorit Hale"]
    assert "paragraph 3, 5" in hale.why
    assert hale.file == "actors/dorit-hale.yml"
    assert hale.lines[0] == "name: Dorit Hale"
    assert hale.lines[1] == "kind:  # one of: person, council, guild, watch, outlet"


def test_a_name_spelled_nearly_like_a_known_one_may_be_another_name_of_it() -> None:
    found = of(read("Ines Marow spoke.", "Then Ines Marow left."), Kind.UNKNOWN)["Ines Marow"]
    assert (found.file, found.field) == ("actors/ines-marrow.yml", "names")
    assert found.lines == ("- {value: Ines Marow, sources: [ferry-at-pier#p1]}",)


@pytest.mark.parametrize(
    "texts",
    [
        ("Sellan boats and Sellan nets.", "The Sellans and Sella-backed boats, Sella-backed nets."),
        ("Yesterday it rained. Yesterday it blew.",),
        ("It was NOT calm, and NOT dry, but not cold.",),
        ("She spoke to the Prime Minister.", "So did the Prime Minister."),
        ("Only Dorit Hale came.",),
        ("Ferries sank. Ferries burned.",),
    ],
)
def test_adjectives_opening_words_offices_and_what_stands_once_are_no_names(texts: tuple[str, ...]) -> None:
    assert of(read(*texts), Kind.UNKNOWN) == {}


def test_a_name_that_another_digest_has_recurs(tmp_path: Path) -> None:
    article = MINIMAL["articles/courier.md"] + "\n¶3 Dorit Hale was there.\n"
    content = _content(tmp_path, {"articles/courier.md": article.replace("paragraphs: 2", "paragraphs: 3")})
    assert "digest of courier" in of(read("Only Dorit Hale came.", content=content), Kind.UNKNOWN)["Dorit Hale"].why


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("de", "Der Sturm und der Sturm.", "all nouns have capitals"),
        ("ar", "قال أحمد إن أحمد هناك.", "no capitals"),
        ("zh", "王明说王明在那里。", "no capitals"),
    ],
)
def test_where_capitals_tell_nothing_it_says_so(tmp_path: Path, language: str, text: str, says: str) -> None:
    settings = MINIMAL["dossier.yml"] + f"language: {language}\n"
    found = read(text, content=_content(tmp_path, {"dossier.yml": settings}))
    assert any(says in each for each in found.notes)
    assert not of(found, Kind.UNKNOWN)


def test_names_are_found_in_other_scripts_that_have_capitals(tmp_path: Path) -> None:
    settings = MINIMAL["dossier.yml"] + "language: ru\n"
    content = _content(tmp_path, {"dossier.yml": settings})
    found = read("Вчера Анна Вальк приехала.", "Потом Анна Вальк уехала.", content=content)
    assert "Анна Вальк" in of(found, Kind.UNKNOWN)


def test_a_date_says_of_which_event_it_may_be_and_how_it_is_worked_out(ferry: Suggested) -> None:
    dates = of(ferry, Kind.DATE)
    april = dates["“4 April”: 2031-04-04"]
    assert april.file == "events/april-storm.yml"
    assert april.lines == (
        '- {value: 2031-04-04, sources: [ferry-at-pier#p3], inferred: "No year is printed; “4 April” is counted back '
        "from the article's date, Friday, 18 April 2031.\"}",
    )
    assert dates["“Tuesday”: 2031-04-22"].file == "events/<id>.yml"
    assert len(dates["“Friday”: 2031-04-18 or 2031-04-11"].others) == 1


def test_without_a_date_of_the_article_it_says_what_is_missing() -> None:
    found = read("It burned on Wednesday.", date=None)
    assert "--date" in found.notes[0]
    assert of(found, Kind.DATE)["“Wednesday”"].lines == (
        "- {value: , printed: Wednesday, sources: [ferry-at-pier#p1]}",
    )


def test_a_figure_goes_with_the_words_of_the_vocabulary_beside_it(ferry: Suggested) -> None:
    lines = {each.lines[0] for each in ferry.found if each.kind is Kind.FIGURE}
    assert "- {outcome: drowned, who: seafarers, count: 5, sources: [ferry-at-pier#p3]}" in lines
    assert "- {what: boats, count: 40, sources: [ferry-at-pier#p5]}" in lines
    assert not any("2027" in each or "count: 4," in each for each in lines)


def test_words_that_mean_the_same_count_too() -> None:
    (found,) = of(read("In all 12 seafarers perished."), Kind.FIGURE).values()
    assert found.lines == ("- {outcome: drowned, who: seafarers, count: 12, sources: [ferry-at-pier#p1]}",)


def test_speech_has_who_speaks_where_that_shows(ferry: Suggested) -> None:
    said = {
        each.what.split()[0]: next(line for line in each.lines if "speaker:" in line).strip()
        for each in ferry.found
        if each.kind is Kind.SPEECH
    }
    assert said["Teo"] == "speaker: teo-valk"
    assert said["PORT"] == "speaker: coastal-watch"
    assert said["“Nobody"].startswith("speaker:  #")
    assert said["Hale"].startswith("speaker:  #"), "the Courier is told, and does not speak"


def test_verbs_of_speech_are_those_that_the_dossier_adds(tmp_path: Path) -> None:
    words = MINIMAL["vocabulary.yml"] + "words:\n  - [said, averred]\n"
    content = _content(tmp_path, {"vocabulary.yml": words})
    text = "The Boatmen's Guild averred it."
    assert of(read(text, content=content), Kind.SPEECH)
    assert not of(read(text), Kind.SPEECH)


def test_a_figure_that_contradicts_a_known_one_is_told_with_it(ferry: Suggested) -> None:
    (found,) = of(ferry, Kind.DIFFERENCE).values()
    assert found.what == "Storm of April 2031 (april-storm): “five” beside 3 [lantern-blockade#p2]"
    assert (found.file, found.field) == ("events/april-storm.yml", "casualties")


def test_a_date_that_contradicts_all_known_ones_is_told() -> None:
    (found,) = of(read("The storm of 9 April took boats."), Kind.DIFFERENCE).values()
    assert "“9 April” beside 2031-04-05T22:00-01:00/2031-04-06" in found.what
    assert not of(read("The storm of 4 April took boats."), Kind.DIFFERENCE), "one account says so already"


def test_a_figure_that_agrees_is_no_difference() -> None:
    assert not of(read("Three seafarers drowned in the storm."), Kind.DIFFERENCE)


def test_paragraphs_on_which_nothing_rests_and_those_without_a_digest(tmp_path: Path) -> None:
    article = MINIMAL["articles/courier.md"].replace("paragraphs: 2", "paragraphs: 3")
    content = _content(tmp_path, {"articles/courier.md": article})
    silent = of(digest(content, "courier"), Kind.SILENT)
    assert [each.paragraph for each in silent.values()] == [1]
    found = read("A", "B", "C", "D", content=content, article="courier")
    told = [(each.paragraph, each.lines[0]) for each in found.found if each.kind is Kind.SILENT]
    assert told == [
        (0, "paragraphs: 4"),
        (1, "- {text: , sources: [courier#p1]}"),
        (3, "¶3 …"),
        (4, "¶4 …"),
    ]


def test_of_an_article_that_is_not_entered_no_paragraph_is_called_silent(ferry: Suggested) -> None:
    assert not of(ferry, Kind.SILENT)


def test_an_article_that_shares_its_wording_may_be_a_copy(tmp_path: Path) -> None:
    told = " ".join(f"word{number} and thing{number}" for number in range(30))
    article = MINIMAL["articles/courier.md"].replace("A storm crossed North Harbour on 5 April.", told)
    content = _content(tmp_path, {"articles/courier.md": article})
    (found,) = of(read(told, content=content, article="lantern"), Kind.DUPLICATE).values()
    assert found.lines == ("work: storm-report",)
    assert found.others == ("not-a-copy-of: [courier]",)
    assert not of(read(told, content=content, article="courier"), Kind.DUPLICATE)
    assert not of(read(" ".join(reversed(told.split())), content=content, article="lantern"), Kind.DUPLICATE)


def test_the_lines_are_yaml_of_the_dossier(ferry: Suggested) -> None:
    for each in ferry.found:
        for lines in filter(None, (each.lines, each.others)):
            tree = read_yaml("\n".join(lines), each.file)
            assert not tree.problems, lines


@pytest.mark.parametrize(
    "value", ["a: b", "it's", "[x]", "{y}", "# no", "- z", "“w”", "a, b", 'say "x"', "true", "x #1", ""]
)
def test_a_value_is_quoted_where_it_has_to_be(value: str) -> None:
    assert yaml.load(flow({"value": value, "list": [value]}), yaml.BaseLoader) == [{"value": value, "list": [value]}]


def _content(folder: Path, files: Mapping[str, str]) -> Path:
    examined(folder, files)
    return folder / "content"
