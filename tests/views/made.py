"""The files that are made of a small dossier, as texts, and its vocabulary with more words."""

import re
from collections.abc import Mapping
from pathlib import Path

from builder.build import examine
from builder.diagnostics import report
from tests.factory import MINIMAL, compiled_of, dossier_folder


def made(folder: Path, files: Mapping[str, str]) -> Mapping[str, str]:
    """Return the text of every file made of the minimal dossier with `files` over it, which has no errors."""
    found = examine(dossier_folder(folder, files))
    assert found.is_sound, report(found.diagnostics, found.texts, "content")
    return {path: text.decode() for path, text in compiled_of(found).files.items()}


def words(**sections: str) -> str:
    """Return the minimal vocabulary with other words in some sections, each a line of YAML for every word."""
    text = MINIMAL["vocabulary.yml"]
    for name, lines in sections.items():
        key = name.replace("_", "-")
        indented = "".join(f"  {each.strip()}\n" for each in lines.strip().split("\n"))
        text, count = re.subn(rf"^{key}:\n(?:  .*\n)+", f"{key}:\n{indented}", text, flags=re.MULTILINE)
        assert count == 1, f"no section {key}"
    return text


def plain(text: str) -> str:
    """Return a page as readers see it, in one line: without marks of citations, links and tags."""
    text = re.sub(r'<sup class="cite"[^>]*>.*?</sup>', "", text)
    text = re.sub(r'\[((?:[^\[\]]|\\.)*)\]\((?:[^()"]|"[^"]*")*\)', r"\1", text)
    text = re.sub(r"<[^>]+>", "", text).replace("**", "")
    text = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)
    return re.sub(r"\s+", " ", text)
