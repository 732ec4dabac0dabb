"""For what time offices and ties are known."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.link.nodes import plain
from builder.views.parts.teller import Teller
from builder.views.parts.ties import ties_of
from builder.views.parts.times import known_time
from builder.words import words_of
from tests import factory
from tests.factory import MINIMAL

WORDS = MINIMAL["vocabulary.yml"].replace(
    "  works-in: {label: works in, reverse: is the workplace of, group: place}\n",
    "  works-in: {label: works in, reverse: is the workplace of, group: place, lasting: true}\n"
    "  burned: {label: burned, reverse: was burned by, group: place}\n",
)
ARTICLE = """\
---
title: {title}
work: {work}
publisher: {{name: Gazette, basis: printed}}
date: {{value: {date}, basis: printed}}
paragraphs: 1
---

¶1 A storm.
"""
LATER = {"articles/later.md": ARTICLE.format(title="Later", work="later-report", date="2031-06-01/2031-06-03")}
COPY = {
    "articles/copy.md": ARTICLE.format(title="Copy", work="storm-report", date="2035-01-01"),
    "articles/undated.md": ARTICLE.format(title="Undated", work="storm-report", date="2031~"),
}
GUILD = MINIMAL["actors/guild.yml"]


def teller(folder: Path, files: Mapping[str, str]) -> Teller:
    return factory.teller(folder, {"vocabulary.yml": WORDS, **LATER, **COPY, **files})


def tie(folder: Path, rest: str, word: str = "works-in") -> tuple[str, bool]:
    """Return what the harbour's page shows of a tie, and whether it explains "as of"."""
    text = GUILD + f"relations: [{{type: {word}, to: north-harbour, {rest}}}]\n"
    (group,) = ties_of(teller(folder, {"actors/guild.yml": text}), "north-harbour")
    return plain(group.facts[0].value).removeprefix("Boatmen's Guild"), group.dated


@pytest.mark.parametrize(
    ("rest", "shown"),
    [
        ("sources: [courier#p2]", ", as of 9 April 2031"),
        ("sources: [courier#p2, later#p1]", ", as of 1–3 June 2031"),
        ("sources: [later#p1, courier#p2]", ", as of 1–3 June 2031"),
        ("sources: [copy#p1]", ", as of 9 April 2031"),
        ("sources: [undated#p1]", ", as of 9 April 2031"),
        ("sources: [courier#p2, copy#p1]", ", as of 9 April 2031"),
        ("sources: [general-knowledge]", ""),
        ("sources: [courier#p2, general-knowledge]", ", as of 9 April 2031"),
        ("when: 2031-02, sources: [courier#p2]", ", as of February 2031"),
        ("when: 2031-02/.., sources: [courier#p2]", ", since February 2031"),
        ("when: ../2031-02, sources: [courier#p2]", ", until February 2031"),
        ("when: 2030/2031, sources: [courier#p2]", ", 2030 – 2031"),
    ],
)
def test_a_lasting_tie_has_its_time_or_the_newest_work_that_shows_it(tmp_path: Path, rest: str, shown: str) -> None:
    assert tie(tmp_path, rest) == (shown, shown.startswith(", as of"))


@pytest.mark.parametrize(
    ("rest", "shown"), [("sources: [courier#p2]", ""), ("when: 2031-02, sources: [courier#p2]", ", February 2031")]
)
def test_a_single_act_is_not_as_of_anything(tmp_path: Path, rest: str, shown: str) -> None:
    assert tie(tmp_path, rest, "burned") == (shown, False)


@pytest.mark.parametrize(
    ("rest", "shown"),
    [
        ("sources: [courier#p2, later#p1]", "as of 1–3 June 2031"),
        ("as-of: 2030, sources: [later#p1]", "as of 2030"),
        ("since: 2029, until: 2031-05, sources: [later#p1]", "since 2029, until May 2031"),
        ("sources: [general-knowledge]", ""),
    ],
)
def test_an_office_has_its_time_or_the_newest_work_that_shows_it(tmp_path: Path, rest: str, shown: str) -> None:
    found = factory.known(tmp_path, {**LATER, "actors/guild.yml": GUILD + f"roles: [{{value: Speaker, {rest}}}]\n"})
    assert known_time(words_of("en"), found.times.of_role(found.dossier.actors["guild"].roles[0])) == shown
