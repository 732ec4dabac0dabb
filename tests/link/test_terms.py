"""Terms of the glossary in prose: the first one in a document leads to its meaning, names of records come first."""

from pathlib import Path

from builder.link import link
from builder.link.nodes import Inline, PageLink, RecordLink, plain
from tests.factory import MINIMAL, read

GLOSSARY = """\
glossary:
  - {id: toll, term: Toll, meaning: "What a boat pays for a toll berth [@courier#p2]."}
  - {id: toll-berth, term: Toll berth, meaning: "A berth that costs [@courier#p2]."}
  - {id: guild-term, term: "Boatmen's Guild", meaning: "A guild [@courier#p2]."}
  - {id: storm-term, term: ISO, meaning: "Letters [@courier#p2]."}
"""


def links_in(folder: Path, summary: str, note: str = "") -> list[tuple[str, str]]:
    """Return what the summary and note of an actor lead to, with the words that do."""
    text = MINIMAL["actors/guild.yml"].partition("summary:")[0] + f"summary: {summary} [@courier#p2].\n"
    dossier = read(folder, {"glossary.yml": GLOSSARY, "actors/guild.yml": text + (f"note: {note}\n" if note else "")})
    prose = link(dossier)[0].prose
    found = [*prose["actors/guild.yml", ("summary",)], *prose.get(("actors/guild.yml", ("note",)), ())]
    return [(_target(each), plain((each,))) for each in found if isinstance(each, RecordLink | PageLink)]


def _target(node: Inline) -> str:
    return f"{node.page}#{node.anchor}" if isinstance(node, PageLink) else getattr(node, "record", "")


def test_the_first_occurrence_in_a_document_is_linked_in_small_letters_too(tmp_path: Path) -> None:
    assert links_in(tmp_path, "They pay a toll, and a toll again", "The toll is high.") == [("glossary#toll", "toll")]


def test_the_longer_term_wins(tmp_path: Path) -> None:
    found = links_in(tmp_path, "A toll berth costs a toll")
    assert found == [("glossary#toll-berth", "toll berth"), ("glossary#toll", "toll")]


def test_within_names_and_links_there_is_no_term(tmp_path: Path) -> None:
    # A name stands untouched even where it is not linked, since it is the page's own or was linked before.
    assert links_in(tmp_path, "The Boatmen's Guild pays at [the toll house](north-harbour)") == [
        ("north-harbour", "the toll house")
    ]


def test_an_acronym_is_no_small_word(tmp_path: Path) -> None:
    assert links_in(tmp_path, "In iso and in ISO") == [("glossary#storm-term", "ISO")]


def test_the_glossary_explains_its_own_terms_where_they_stand(tmp_path: Path) -> None:
    prose = link(read(tmp_path, {"glossary.yml": GLOSSARY}))[0].prose
    meanings = [nodes for (path, _), nodes in prose.items() if path == "glossary.yml"]
    assert len(meanings) == 4
    assert not [each for nodes in meanings for each in nodes if isinstance(each, PageLink)]
