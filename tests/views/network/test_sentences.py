"""Ties in words: what they rest on, and that each keeps its field, its voice and its marks wherever it is told."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.views.made import made, plain, words

VOCABULARY = words(
    relation_groups="office: {label: Office}",
    relations="""\
        part-of: {label: part of, reverse: including, group: office}
        opposes: {label: opposition to, reverse: opposition from, group: office, lasting: true}""",
)
ACTOR = "name: {name}\nkind: guild\nside: boatmen\nsummary: An actor [@courier#p2].\nrelations: [{relations}]\n"
BOATS, COUNCIL, TEO = "Boats of the Guild", ACTOR.format(name="Council", relations=""), "Teo Valk"


def tie(kind: str = "part-of", to: str = "council", sources: str = "courier#p2", more: str = "") -> str:
    return f"{{type: {kind}, to: {to}, sources: [{sources}]{more}}}"


def files_of(folder: Path, *ties: str, more: Mapping[str, str] | None = None) -> Mapping[str, str]:
    actors = {
        "actors/boats.yml": ACTOR.format(name=BOATS, relations=", ".join(ties)),
        "actors/council.yml": COUNCIL,
        "actors/teo-valk.yml": ACTOR.format(name=TEO, relations=""),
    }
    return made(folder, {"vocabulary.yml": VOCABULARY, **actors, **(more or {})})


def network(folder: Path, *ties: str) -> str:
    return plain(files_of(folder, *ties)["network.md"])


def data(files: Mapping[str, str]) -> dict[str, Any]:
    """Return what the tool knows."""
    text = files["data/network.js"]
    found: dict[str, Any] = json.loads(text[text.index(",") + 1 : text.rindex(")")])
    return found


def worded(files: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the words for ties that the tool has, read from either end."""
    found = data(files)
    texts = found["texts"]["plain"]
    return [
        (texts[one], texts[other])
        for one, other in zip(found["words"]["label"], found["words"]["reverse"], strict=True)
    ]


def test_the_head_counts_what_ties_rest_on(tmp_path: Path) -> None:
    ties = (
        tie(),
        tie("opposes", sources="general-knowledge"),
        tie("opposes", "guild", more=", inferred: By the text."),
    )
    found = network(tmp_path, *ties)
    assert "3 ties between 3 records, drawn around one of them at a time." in found
    assert (
        "1 an article states, itself or through the voice named. "
        "1 the editor worked out. 1 rests on general knowledge alone. Each says which."
    ) in found


def test_what_no_tie_rests_on_is_not_named(tmp_path: Path) -> None:
    found = network(tmp_path, tie())
    assert "1 tie between 2 records, drawn around one of them at a time." in found
    assert "1 an article states, itself or through the voice named." in found
    assert "worked out" not in found
    assert "general knowledge alone" not in found


def test_a_dossier_without_ties_has_no_page_of_them(tmp_path: Path) -> None:
    assert "network.md" not in files_of(tmp_path)


def test_a_tie_names_its_field_whatever_the_number_of_the_name(tmp_path: Path) -> None:
    made_of = files_of(tmp_path, tie())
    assert "Boats of the Guild – Part of: Council" in plain(made_of["network.md"])
    assert worded(made_of) == [("Part of", "Including")]
    told = "\n".join(text for path, text in made_of.items() if path.endswith((".md", ".js")))
    assert "Guild is part of" not in told
    assert "Guild part of" not in told


def test_a_tie_keeps_its_voice_and_its_remark(tmp_path: Path) -> None:
    found = files_of(tmp_path, tie(more=", according-to: teo-valk, note: Some of its boats."))
    assert "Boats of the Guild – Part of: Council according to Teo Valk see remark" in plain(found["network.md"])
    ties = data(found)["ties"]
    assert (ties["key"], ties["voice"], ties["remark"]) == (["tie-boats-part-of-council"], ["Teo Valk"], [1])
    assert "Council *" in plain(found["network.md"])
    drawing = plain(found["actors/boats.md"])
    assert "Council *" in drawing
    assert "* The list says according to whom, or has a remark." in drawing


def test_a_plain_tie_has_neither(tmp_path: Path) -> None:
    found = files_of(tmp_path, tie())
    assert "according to" not in plain(found["network.md"])
    assert "see remark" not in found["network.md"]
    ties = data(found)["ties"]
    assert (ties["key"], ties["voice"], ties["remark"]) == (["tie-boats-part-of-council"], [""], [0])
    assert "*" not in plain(found["actors/boats.md"])


def test_a_tie_that_was_worked_out_says_so(tmp_path: Path) -> None:
    found = files_of(tmp_path, tie(more=", inferred: By the text."))
    assert "Boats of the Guild – Part of: Council worked out" in plain(found["network.md"])
    assert data(found)["ties"]["inferred"] == [1]
    assert 'class="spoke inferred-tie"' in found["network.md"]
    assert "A dashed line is worked out by the editor." in plain(found["actors/boats.md"])


def test_a_tie_known_by_the_worked_out_day_of_an_article_says_so(tmp_path: Path) -> None:
    article = (
        "---\ntitle: A Report\nwork: other-report\npublisher: {name: Gazette, basis: printed}\n"
        "date: {value: 2031-04-18, basis: inferred, reason: By its text}\nparagraphs: 1\n---\n\n¶1 A storm.\n"
    )
    ties = (tie("opposes", sources="gazette#p1"), tie("opposes", "guild"))
    found = plain(files_of(tmp_path, *ties, more={"articles/gazette.md": article})["network.md"])
    assert "Opposition to: Council, as of 18 April 2031 (date worked out)" in found
    assert "Opposition to: Boatmen's Guild, as of 9 April 2031" in found
