"""What the program says on a record's page of its own accord: each sentence where it holds, and not where it does not."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.build import examine
from tests.factory import MINIMAL, compiled_of, dossier_folder

LANTERN = """\
---
title: {title}
work: {work}
publisher: {{name: {publisher}, basis: printed}}
date: {{value: 2031-04-12, basis: printed}}
paragraphs: 2
---

¶1 {first}

¶2 {second}
"""
COUNCIL = "name: Harbour Council\nkind: guild\nside: boatmen\nsummary: The council [@courier#p1].\n"
MARROW = "name: Ines Marrow\nkind: guild\nside: boatmen\nsummary: Somebody [@courier#p1].\n"
SILENT = MINIMAL["vocabulary.yml"].replace("manners:\n", "manners:\n  declined: {label: declined, silent: true}\n")


def lantern(
    title: str = "After the Storm",
    work: str = "lantern-report",
    publisher: str = "Lantern",
    first: str = "A storm.",
    second: str = "Boats were lost.",
) -> str:
    return LANTERN.format(title=title, work=work, publisher=publisher, first=first, second=second)


def page(folder: Path, path: str, files: Mapping[str, str]) -> str:
    """Return a page of the minimal dossier with `files` over it, without the marks of its citations."""
    examined = examine(dossier_folder(folder, files))
    assert examined.is_sound, examined.diagnostics
    text = compiled_of(examined).files[f"{path}.md"].decode()
    return re.sub(r'<sup class="cite"[^>]*>.*?</sup>', "", text)


def read(markdown: str) -> str:
    """Return Markdown as it is read: without links and elements."""
    return re.sub(r"<[^>]+>", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)).replace("&#39;", "'")


def box(text: str) -> dict[str, str]:
    """Return what the box at the top of a page says, by label."""
    found = text.partition('id="facts"')[2].partition("</div>")[0]
    return {
        label: read(value).strip() for label, value in re.findall(r"^(.+)\n:   (.+(?:\n    .+)*)$", found, re.MULTILINE)
    }


def mentions(text: str) -> list[str]:
    """Return the lines of "Mentioned on"."""
    found = text.partition("{ #mentioned ")[2].partition("</details>")[0]
    return [read(line) for line in found.split("\n") if line.startswith("-   ")]


# Backlinks: whose word a sentence is


@pytest.mark.parametrize(
    ("more", "ending"),
    [
        ("statements: [{text: Harbour Council set the fire., sources: [courier#p2]}]", "fire."),
        (
            "statements: [{text: Harbour Council set the fire., sources: [courier#p2], according-to: marrow}]",
            "fire. according to Ines Marrow",
        ),
        (
            "statements: [{text: It burned., sources: [courier#p2], according-to: marrow, note: Harbour Council paid.}]",
            "paid. remark",
        ),
        (
            "statements: [{text: Harbour Council paid., sources: [courier#p2], inferred: It did not burn.}]",
            "paid. worked out",
        ),
        ("note: Harbour Council is silent.", "silent. remark"),
        (
            "statements: [{text: Harbour Council paid., sources: [general-knowledge]}]",
            "paid. general knowledge",
        ),
        (
            "statements: [{text: Harbour Council paid., sources: [general-knowledge], inferred: It did not burn.}]",
            "paid. worked out general knowledge",
        ),
        ("statements: [{text: Harbour Council paid., sources: [general-knowledge, courier#p2]}]", "paid."),
    ],
)
def test_a_backlink_says_whose_word_its_sentence_is(tmp_path: Path, more: str, ending: str) -> None:
    files = {
        "actors/council.yml": COUNCIL,
        "actors/marrow.yml": MARROW,
        "actors/guild.yml": f"{MINIMAL['actors/guild.yml']}{more}\n",
    }
    (line,) = mentions(page(tmp_path, "actors/council", files))
    assert line.startswith("-   Boatmen's Guild ")
    assert line.endswith(ending)


@pytest.mark.parametrize(
    ("summary", "ending"),
    [
        ("Harbour Council paid [@general-knowledge]. Boats came [@courier#p2].", "paid. general knowledge"),
        ("Boats came [@general-knowledge]. Harbour Council paid [@courier#p2].", "paid."),
        ("Harbour Council [@courier#p2] paid [@general-knowledge].", "paid."),
        (
            "It is called X [@courier#p2]. Harbour Council owns it [@general-knowledge].",
            " Harbour Council owns it. general knowledge",
        ),
    ],
)
def test_a_backlink_says_that_its_sentence_is_general_knowledge(tmp_path: Path, summary: str, ending: str) -> None:
    guild = MINIMAL["actors/guild.yml"].replace("Those who own boats [@courier#p2].", f'"{summary}"')
    (line,) = mentions(page(tmp_path, "actors/council", {"actors/council.yml": COUNCIL, "actors/guild.yml": guild}))
    assert line.endswith(ending)


def test_a_backlink_to_a_claim_names_who_reports_it(tmp_path: Path) -> None:
    claim = (
        "{id: c, says: Harbour Council lies., speaker: a man, according-to: marrow, manner: quoted, anonymity: named,"
        " sources: [courier#p2]}"
    )
    files = {
        "actors/council.yml": COUNCIL,
        "actors/marrow.yml": MARROW,
        "claims/courier.yml": f"claims:\n  - {claim}\n",
    }
    (line,) = mentions(page(tmp_path, "actors/council", files))
    assert line.endswith("Harbour Council lies. according to a man (claim), according to Ines Marrow")


QUAY = "name: The Quay\nkind: harbour\nsummary: A quay [@courier#p2].\nwithin: [{value: north-harbour, sources: [courier#p2]}]\n"


def told_of(folder: Path, *places: str) -> str:
    """Return the line of the storm on the page of the harbour, for the places stated for it."""
    where = "\n".join(f"  - {{{each}, sources: [courier#p2]}}" for each in places)
    storm = MINIMAL["events/storm.yml"].partition("where:")[0] + f"where:\n{where}\n"
    text = page(folder, "locations/north-harbour", {"locations/quay.yml": QUAY, "events/storm.yml": storm})
    return " ".join(read(text.partition("{ #events ")[2].partition("</div>")[0]).split())


def test_an_event_told_of_a_place_and_of_a_place_within_it_names_both(tmp_path: Path) -> None:
    whole, printed, inner = "value: north-harbour", "value: quay, printed: near the quay", "value: quay"
    assert "Storm of April North Harbour, The Quay (“near the quay”)" in told_of(tmp_path / "a", whole, printed)
    assert "Storm of April North Harbour, The Quay" in told_of(tmp_path / "b", whole, inner)
    assert told_of(tmp_path / "c", printed).endswith("Storm of April The Quay (“near the quay”)")
    assert told_of(tmp_path / "d", whole).endswith("Storm of April")
    assert told_of(tmp_path / "e", inner).endswith("Storm of April")


def test_a_backlink_leads_to_the_part_of_the_page_where_the_sentence_stands(tmp_path: Path) -> None:
    more = "statements: [{text: Harbour Council set the fire., sources: [courier#p2]}]\n"
    files = {"actors/council.yml": COUNCIL, "actors/guild.yml": MINIMAL["actors/guild.yml"] + more}
    assert "(guild.md#statements)" in page(tmp_path, "actors/council", files).partition("{ #mentioned ")[2]


def test_a_backlink_to_a_claim_names_the_speaker(tmp_path: Path) -> None:
    claim = (
        "{id: c, says: Harbour Council lies., speaker: a man, manner: quoted, anonymity: named, sources: [courier#p2]}"
    )
    files = {"actors/council.yml": COUNCIL, "claims/courier.yml": f"claims:\n  - {claim}\n"}
    (line,) = mentions(page(tmp_path, "actors/council", files))
    assert line == "-   Storm over the Harbour (Courier) Harbour Council lies. according to a man (claim)"


STORM = "A storm crossed North Harbour on the fifth of April, and many boats were lost."


def test_two_copies_with_one_passage_are_one_backlink(tmp_path: Path) -> None:
    same = {
        "articles/courier.md": lantern("The Storm", "one", "Courier", second=STORM),
        "articles/gazette.md": lantern("The Storm", "one", "Gazette", first="Headline.", second=STORM),
    }
    found = [line for line in mentions(page(tmp_path, "locations/north-harbour", same)) if "The Storm" in line]
    assert [line.partition(" A storm")[0] for line in found] == [
        "-   The Storm (Courier); the same in the copy (Gazette)"
    ]


@pytest.mark.parametrize("work", ["one", "other"])
def test_other_passages_and_other_works_are_backlinks_of_their_own(tmp_path: Path, work: str) -> None:
    other = STORM if work == "other" else "At North Harbour the toll house burned down before anybody had noticed it."
    files = {
        "articles/courier.md": lantern("The Storm", "one", "Courier", second=STORM),
        "articles/gazette.md": lantern("The Storm", work, "Gazette", first="Headline.", second=other),
    }
    found = [line for line in mentions(page(tmp_path, "locations/north-harbour", files)) if "The Storm" in line]
    assert [line[: line.index(")") + 1] for line in found] == ["-   The Storm (Courier)", "-   The Storm (Gazette)"]


# What a record rests on, and whose word it is


WHEN = "name: Storm\nkind: storm\nsummary: A storm [@courier#p2].\nwhen: [{{value: 2031-04-05, sources: [{}]}}]\n"
GUILD = "name: Guild\nkind: guild\nside: boatmen\nsummary: Boat owners [{}].\n"


@pytest.mark.parametrize(
    ("cited", "work", "tells", "rests"),
    [
        (["courier#p2"], "other", "One article tells of it.", "Rests on one article."),
        (
            ["courier#p2", "lantern#p1"],
            "storm-report",
            "2 articles tell of it, which carry one work.",
            "Rests on 2 articles, which carry one work.",
        ),
        (
            ["courier#p2", "lantern#p1"],
            "other",
            "2 articles tell of it, from 2 independent works.",
            "Rests on 2 articles, from 2 independent works.",
        ),
    ],
)
def test_the_box_says_what_a_record_rests_on(
    tmp_path: Path, cited: list[str], work: str, tells: str, rests: str
) -> None:
    files = {
        "articles/lantern.md": lantern(work=work),
        "events/storm.yml": WHEN.format(", ".join(cited)),
        "actors/guild.yml": GUILD.format("; ".join(f"@{each}" for each in cited)),
    }
    assert box(page(tmp_path / "a", "events/storm", files))["Who says so"] == tells
    assert box(page(tmp_path / "b", "actors/guild", files))["Who says so"] == rests


def test_a_record_without_any_article_says_so(tmp_path: Path) -> None:
    found = box(page(tmp_path, "actors/guild", {"actors/guild.yml": GUILD.format("@general-knowledge")}))
    assert found["Who says so"] == "Rests on general knowledge alone."


CLAIM = """\
claims:
  - id: c
    says: The lamp was dark.
    speaker: an official of the council
    manner: {}
    anonymity: named
    about: [storm]
    sources: [courier#p2]
"""
FIGURE = "figures: [{{what: boats, count: 14, according-to: {}, sources: [{}]}}]\n"


def voices(folder: Path, by: str = "", sources: str = "courier#p2", claim: str = "") -> str | None:
    files = {
        "vocabulary.yml": SILENT,
        "events/storm.yml": MINIMAL["events/storm.yml"] + (FIGURE.format(by, sources) if by else ""),
        **({"claims/courier.yml": CLAIM.format(claim)} if claim else {}),
    }
    return box(page(folder, "events/storm", files)).get("Voices")


def test_voices_are_all_to_whom_anything_on_the_page_is_attributed(tmp_path: Path) -> None:
    assert voices(tmp_path / "a", "guild", claim="quoted") == "Boatmen's Guild, an official of the council"
    assert voices(tmp_path / "b", claim="quoted") == "an official of the council"
    assert voices(tmp_path / "c", "people of Boatmen's Guild and others") == "people of Boatmen's Guild and others"


def test_whoever_spoke_to_reporters_is_a_voice_and_the_article_itself_is_none(tmp_path: Path) -> None:
    assert voices(tmp_path / "a", "an official who spoke to reporters") == "an official who spoke to reporters"
    assert voices(tmp_path / "b", "reports cited by the article") == "reports cited by the article"
    assert voices(tmp_path / "c", "the article itself") is None


def test_nobody_is_a_voice_who_would_not_speak_or_whom_no_article_is_cited_for(tmp_path: Path) -> None:
    assert voices(tmp_path / "a") is None
    assert voices(tmp_path / "b", claim="declined") is None
    assert voices(tmp_path / "c", "people on the quay", "general-knowledge") is None


def test_more_than_four_voices_are_counted_and_lead_to_where_the_next_is_heard(tmp_path: Path) -> None:
    lines = "".join(f"  - {{text: It rained., sources: [courier#p2], according-to: man {each}}}\n" for each in "abcdef")
    text = page(tmp_path, "events/storm", {"events/storm.yml": f"{MINIMAL['events/storm.yml']}statements:\n{lines}"})
    assert box(text)["Voices"] == "man a, man b, man c, man d and 2 others"
    assert "[2 others](#statements)" in text


# Disagreements that concern a record


ENTRY = """\
title: The day of the storm
kind: date
about: [{about}]
sides:
  - {{view: The fourth., according-to: {by}, sources: [{one}]}}
  - {{view: The fifth., sources: [{other}]}}
"""


def entry(about: str = "storm", by: str = "marrow", one: str = "courier#p1", other: str = "courier#p2") -> str:
    return ENTRY.format(about=about, by=by, one=one, other=other)


def test_whoever_holds_a_side_finds_the_disagreement_on_the_own_page(tmp_path: Path) -> None:
    files = {"actors/marrow.yml": MARROW, "disagreements/day.yml": entry()}
    text = page(tmp_path / "a", "actors/marrow", files)
    assert box(text)["On a side of"] == "The day of the storm"
    assert "Nothing to compare" not in text
    assert "## Related disagreements { #differ" in text
    files["disagreements/day.yml"] = entry(by="people on the quay")
    assert (
        box(page(tmp_path / "b", "actors/marrow", files))["Accounts differ on"] == "Nothing to compare: one work only."
    )


def test_what_was_said_of_an_event_stands_on_a_side_only_by_speaker_and_paragraph(tmp_path: Path) -> None:
    by, label = "an official of the council", "What was said of it stands in"
    files = {
        "claims/courier.yml": CLAIM.format("quoted"),
        "disagreements/day.yml": entry("guild", by, one="courier#p2"),
    }
    assert box(page(tmp_path / "a", "events/storm", files))[label] == "The day of the storm"
    files["disagreements/day.yml"] = entry("guild", by, one="courier#p1")
    assert label not in box(page(tmp_path / "b", "events/storm", files))


def test_several_works_without_a_disagreement_have_nothing_found_or_noted(tmp_path: Path) -> None:
    files = {"articles/lantern.md": lantern(), "events/storm.yml": WHEN.format("courier#p2, lantern#p1")}
    assert box(page(tmp_path, "events/storm", files))["Accounts differ on"] == "Nothing found or noted."


def test_whom_a_difference_found_names_is_told_where(tmp_path: Path) -> None:
    words = MINIMAL["vocabulary.yml"].replace(
        "accuses: {label: accuses}",
        "accuses: {label: accusation, sense: for}\n  denies: {label: denial, sense: against}",
    )
    stances = (
        "attributions:\n  - {by: a warden, stance: accuses, of: guild, sources: [courier#p2]}\n"
        "  - {by: a boatman, stance: denies, of: guild, sources: [courier#p2]}\n"
    )
    files = {"vocabulary.yml": words, "events/storm.yml": MINIMAL["events/storm.yml"] + stances}
    assert box(page(tmp_path / "a", "actors/guild", files))["Named in a difference found"] == "Storm of April"
    files["events/storm.yml"] = files["events/storm.yml"].replace("denies, of: guild", "accuses, of: guild")
    assert "Named in a difference found" not in box(page(tmp_path / "b", "actors/guild", files))


def test_accounts_differ_only_if_what_the_record_states_is_set_against_other_works(tmp_path: Path) -> None:
    files = {"articles/lantern.md": lantern(), "events/storm.yml": WHEN.format("courier#p2, lantern#p1")}
    apart = {**files, "disagreements/day.yml": entry(by="a man", one="lantern#p1")}
    text = page(tmp_path / "a", "events/storm", apart)
    assert "## Where accounts differ { #differ" in text
    assert box(text)["Accounts differ on"] == "The day of the storm"
    noted = {**files, "disagreements/day.yml": entry(by="a man", one="lantern#p2")}
    text = page(tmp_path / "b", "events/storm", noted)
    assert "## Related disagreements { #differ" in text
    assert box(text)["Noted in"] == "The day of the storm"


# Parts, times and counts


PART = "participants: [{{actor: guild, role: affected, sources: [courier#p2]{}}}]\n"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "affected"),
        (", according-to: a warden", "affected according to a warden"),
        (", note: Some., ", "affected see remark"),
    ],
)
def test_a_part_in_an_event_keeps_its_voice_on_the_actors_page(tmp_path: Path, more: str, said: str) -> None:
    text = page(
        tmp_path, "actors/guild", {"events/storm.yml": MINIMAL["events/storm.yml"] + PART.format(more.rstrip(", "))}
    )
    lines = text.partition("## Events { #events data-count=1 }")[2].partition("</div>")[0].strip().split("\n")
    assert read(lines[-1].strip()) == said


def test_whoever_is_only_named_in_an_event_is_not_said_to_have_taken_part(tmp_path: Path) -> None:
    files = {"events/storm.yml": MINIMAL["events/storm.yml"] + PART.format("")}
    both = page(tmp_path / "a", "events/storm", files) + page(tmp_path / "b", "actors/guild", files)
    assert "## People and groups { #participants }" in both
    assert "took part" not in both.lower()
    assert "part in" not in both.lower()


def test_claims_are_counted_as_claims_in_the_index_of_actors(tmp_path: Path) -> None:
    claim = CLAIM.format("quoted").replace("an official of the council", "guild")
    lines = page(tmp_path, "actors/index", {"claims/courier.yml": claim})
    assert 'data-label="Claims">1</td>' in lines
    assert "act or speak" not in lines
    assert "1 person, organisation or group with a page of its own." in lines


def test_the_places_of_an_event_stand_in_one_line_with_their_commas(tmp_path: Path) -> None:
    within = "name: {}\nkind: harbour\nsummary: A part [@courier#p2].\nwithin:\n  - {{value: north-harbour, sources: [courier#p2]}}\n"
    both = "  - {value: quay, printed: at the quay, sources: [courier#p2]}\n  - {value: mole, sources: [courier#p2]}\n"
    files = {
        "locations/quay.yml": within.format("Long Quay"),
        "locations/mole.yml": within.format("Old Mole"),
        "events/storm.yml": MINIMAL["events/storm.yml"].partition("where:\n")[0] + "where:\n" + both,
    }
    found = page(tmp_path, "locations/north-harbour", files)
    assert '<span class="part">Long Quay (“at the quay”), Old Mole</span>' in found
