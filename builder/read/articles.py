"""Markdown files with front matter: articles with their digest, and hand-written pages."""

import re
from dataclasses import replace
from typing import Any

from builder.diagnostics import Diagnostic, Edit, Place
from builder.model.document import Positions
from builder.read.syntax.blanks import BLANKS, blank_in
from builder.read.syntax.yamltree import Tree, read_yaml

LARGEST_BODY = 64 * 1024
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_MARK = re.compile(r"¶([1-9][0-9]{0,3})[ \t]+(?=\S)")
_SHORTER = "Retell an article in fewer words; divide a page into several, each a file of its own in pages/."
_ALMOST_A_MARK = re.compile(r"\s*¶[^\w]*(?P<number>[0-9]*)(?:\s*[-–]\s*[¶p]?(?P<last>[0-9]+))?[^\w]*(?P<text>.*)")
_NUMBERED = re.compile(
    r"\s*[\[(]*(?:[Pp§⁋¶]|Paragraph\s+)?\s*(?P<number>[1-9][0-9]{0,3})[\])¶]*[.:)]?\s+(?P<text>\S.*)"
)
_HEADING = re.compile(r"#{1,6}\s")
_HELP = "Start every paragraph of the digest with ¶ and its number in the article, such as: ¶1 Text."


def read_front_matter(text: str, path: str) -> tuple[Tree, str, int]:
    """Return the front matter, the body below it, and the line on which the body starts."""
    fences = list(_FENCE.finditer(text))
    if len(fences) < 2 or fences[0].start() > 0:
        problem = Diagnostic(
            "front-matter",
            Place(path),
            "the fields are not closed by a second line ---"
            if fences and fences[0].start() == 0
            else "the file does not start with fields between two lines of ---",
            "Start with a line ---, then the fields as in other files of this folder, then another line ---.",
        )
        return Tree(None, Positions(), [problem]), "", 1
    head = text[fences[0].end() + 1 : fences[1].start()]
    body_line = text.count("\n", 0, fences[1].end()) + 2
    body = text[fences[1].end() + 1 :]
    tree = read_yaml(head, path, first_line=2)
    if len(body.encode()) > LARGEST_BODY:
        tree.data = None
        message = f"the text has {len(body.encode()):,} bytes, and may have {LARGEST_BODY:,}"
        tree.problems.append(Diagnostic("too-large", Place(path, body_line), message, _SHORTER))
    return tree, body, body_line


def read_digest(body: str, path: str, first_line: int) -> tuple[list[dict[str, Any]], Positions, list[Diagnostic]]:
    """Return the paragraphs of a digest as data for the model, their places, and what is wrong with them."""
    paragraphs: list[dict[str, Any]] = []
    values: dict[tuple[str | int, ...], tuple[int, int]] = {}
    problems: list[Diagnostic] = []
    is_new = True
    for number, line in enumerate(body.splitlines(), first_line):
        mark = _MARK.match(line)
        if mark:
            values[("digest", len(paragraphs))] = (number, 1)
            values[("digest", len(paragraphs), "text")] = (number, mark.end() + 1)
            paragraphs.append({"number": int(mark[1]), "text": line[mark.end() :]})
        elif line.strip():
            last = paragraphs[-1]["number"] if paragraphs else 0
            if is_new or line.lstrip().startswith("¶") or _HEADING.match(line):
                place = Place(path, number, len(line) - len(line.lstrip()) + 1)
                problems += _unmarked(line, last, place) if not problems or paragraphs else []
            elif paragraphs:
                paragraphs[-1]["text"] += "\n" + line
        is_new = not line.strip()
    for paragraph in paragraphs:
        paragraph["text"] = paragraph["text"].strip()
    return paragraphs, Positions(values), problems


def _unmarked(line: str, last: int, place: Place) -> list[Diagnostic]:
    """Return what is said of a line that begins a paragraph without a sound mark; `last` is the number above it."""
    text = " ".join(line.split()[:6])
    if line.lstrip().startswith("¶"):
        almost = _ALMOST_A_MARK.match(line)
        number = almost["number"].lstrip("0")[:4] if almost else ""
        words = " ".join(almost["text"].split()[:6]) if almost else ""
        remedy = blank_in(line[:8]) or (f"Write: ¶{number or last + 1} {words or 'Text.'}" if almost else _HELP)
        if almost and almost["last"]:
            remedy = (
                f"Each paragraph has a mark of its own. Write: ¶{number} {words}, and below it: ¶{almost['last']} …"
            )
        blank = BLANKS.search(line[:8])
        place = replace(place, column=blank.start() + 1) if blank else place
        problem = Diagnostic("paragraph-mark", place, "this paragraph mark cannot be read", remedy)
        if almost and number and not almost["last"]:
            marked = Edit(replace(place, column=1), line, f"¶{number} {almost['text'].strip()}")
            problem = replace(problem, fix=(marked,))
        return [problem]
    if _HEADING.match(line):
        message = "a heading cannot stand in a digest"
        return [
            Diagnostic("paragraph-mark", place, message, "Delete it; every paragraph starts with ¶ and its number.")
        ]
    if not last:
        return [Diagnostic("paragraph-mark", place, "text before the first paragraph mark", _HELP)]
    if (numbered := _NUMBERED.match(line)) and int(numbers := numbered["number"]) > last:
        words = " ".join(numbered["text"].split()[:6])
        message = "a paragraph is marked with ¶ and its number"
        problem = Diagnostic("paragraph-mark", place, message, f"Write: ¶{numbers} {words}")
        marked = Edit(replace(place, column=1), line, f"¶{numbers} {numbered['text'].strip()}")
        return [replace(problem, fix=(marked,))]
    message = f"this paragraph has no mark, and would be taken for a part of ¶{last}"
    remedy = f"Write: ¶{last + 1} {text} …; if it belongs to ¶{last}, delete the empty line above it."
    return [Diagnostic("paragraph-mark", place, message, remedy)]
