"""A first contribution to this dossier, with mistakes, goes from red to green by doing what the help says.

An actor, an event, an article, a claim, a question and a term are laid over a copy of the content. What stands in the
help is done to the files and nothing else; then the content is sound, and the tests that a change of content has to pass
are run on it.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.build import examine
from builder.diagnostics import Diagnostic, report, stopping
from tests.browser import chromium_path
from tests.command import environment

HERE = Path(__file__).parent
ROOT = HERE.parents[2]

FILES = {
    "actors/Radio Sindbad.yml": """\
name: Radio Sindbad
kind: outlett
side: press
sumary: A radio station that broadcasts from Basra [@sindbad-interveiw#p1].
names:
  - {value: Sindbad FM}
""",
    "articles/sindbad-interview.md": """\
---
title: A visitor speaks in Basra
work: sindbad-interview
publisher: {name: Radio Sindbad, actor: radio-sindbad, basis: printed}
date: {value: 2020-12-27, basis: printed}
paragraphs: 3
---

¶1 Headline: somebody who came to Basra talks to the station.

¶2 On Sunday the station broadcast a conversation with a visitor, who said that the talks would go on.
""",
    "claims/sindbad-interview.yml": """\
claims:
  - id: talks-go-on
    says: The talks are to go on.
    speaker: a visitor
    manner: indirekt
    anonymity: unnamed
    sources: [sindbad-interview#p22]
""",
    "events/sindbad-broadcast.yml": """\
name: Radio Sindbad broadcasts a conversation
kind: statment
summary: A visitor spoke on the radio of talks that would go on [@sindbad-interview#p2].
when:
  - {value: 2020-12-27, sources: [sindbad-interview#p2]}
participants:
  - {actor: radio-sinbad, role: speaker, sources: [sindbad-interview#p2]}
""",
}
ADDED = {
    "questions.yml": """\
  - id: who-was-the-visitor
    question: Who was the visitor to whom Radio Sindbad spoke?
    about: [sindbad-broadcast]
    note: The station gives no name [@sindbad-interview#p2].
""",
    "glossary.yml": """\
  - id: radio-conversation-term
    term: Radio conversation
    meaning: An interview that is broadcast as it is held.
""",
}
ROUNDS = 6


@pytest.fixture
def contributed(content: Path, tmp_path: Path) -> Path:
    copied = shutil.copytree(content, tmp_path / "content")
    for path, text in FILES.items():
        (copied / path).parent.mkdir(exist_ok=True)
        (copied / path).write_text(text, encoding="utf-8")
    for path, text in ADDED.items():
        (copied / path).write_text((copied / path).read_text(encoding="utf-8") + text, encoding="utf-8")
    return copied


def obey(folder: Path, problem: Diagnostic) -> bool:
    """Do to the files what the help of a problem says; return whether it says what to do."""
    file = folder / problem.place.path
    if renamed := re.search(r"rename the file, such as: (\S+)", problem.help):
        file.rename(file.with_name(renamed[1]))
        return True
    lines = file.read_text(encoding="utf-8").split("\n")
    line = lines[problem.place.line - 1]
    if meant := re.search(r"Did you mean '([^']+)'\?", problem.help):
        (wrong,) = re.findall(r"'([^']+)'", problem.message)[:1]
        changed = line.replace(wrong, meant[1])
    elif shown := re.search(r"Add (sources: \[)article-id#p12\]", problem.help):
        changed = line.replace("}", f", {shown[1]}general-knowledge]}}")
    elif shown := re.search(r"Put (\[@)article-id#p12\]", problem.help):
        changed = re.sub(r"\.$", f" {shown[1]}general-knowledge].", line)
    elif shown := re.search(r"Its digest goes from ¶1 to ¶(\d+)", problem.help):
        changed = re.sub(r"#p\d+", f"#p{shown[1]}", line)
    elif re.search(r"left-out", problem.help):
        changed = f"{line}\nleft-out:\n  - {{paragraphs: [3], what: navigation}}"
    else:
        return False
    lines[problem.place.line - 1] = changed
    file.write_text("\n".join(lines), encoding="utf-8")
    return changed != line


def test_a_first_contribution_becomes_sound_by_its_help_alone_and_passes_the_tests(
    contributed: Path, command: Callable[..., object]
) -> None:
    met = set()
    for _ in range(ROUNDS):
        found = examine(contributed)
        problems = stopping(found.diagnostics, strict=True)
        if not problems:
            break
        met |= {each.code for each in problems}
        shown = report(problems, found.texts, "content")
        obeyed = [obey(contributed, each) for each in problems]
        assert any(obeyed), shown
    assert not problems, shown
    assert {"unknown-word", "unknown-field", "unknown-reference", "unknown-paragraph", "uncited-statement"} <= met
    assert {"bad-file-name", "undigested-paragraph"} <= met
    tests = ["tests/content/test_sound.py", "tests/content/test_site.py", "tests/content/test_weight.py"]
    tests += [str(HERE / "test_documents.py"), str(HERE / "test_search.py")]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"--content={contributed}", *tests],
        cwd=ROOT,
        env={name: value for name, value in environment(CHROMIUM=chromium_path()).items() if "XDIST" not in name},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-5000:]
