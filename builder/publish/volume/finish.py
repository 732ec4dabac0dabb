"""The last hand on a printed PDF: who it is, its outline, no trace of the day it was made, no byte too many."""

import io
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from builder.publish.volume.binding import Book, entries
from builder.publish.volume.packing import packed

if TYPE_CHECKING:
    from pypdf import PdfWriter

_NODE = re.compile(rb"\(node(\d{8})\)")


def finished(printed: Path, book: Book) -> tuple[bytes, int]:
    """Return a printed PDF without what differs from run to run, dates and inner numbers, and its number of pages."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(printed))
    subject = {"/Subject": book.subtitle} if book.subtitle else {}
    writer.metadata = {"/Title": book.title, **subject, "/Producer": "Chromium, pypdf"}
    _outline(writer, book)
    data = io.BytesIO()
    writer.write(data)
    return packed(_renumbered(data.getvalue())), len(writer.pages)


def _outline(writer: "PdfWriter", book: Book) -> None:
    """Add the contents as bookmarks, opened to the chapters."""
    from pypdf.generic import DictionaryObject, Fit, IndirectObject, NameObject, NumberObject

    places = {name.removeprefix("/"): place for name, place in writer.named_destinations.items()}
    above: list[IndirectObject] = []
    below: Counter[IndirectObject] = Counter()
    for entry in entries(book):
        place = places[entry.goal]
        del above[entry.depth :]
        parent = above[-1] if above else None
        line = writer.add_outline_item(
            title=entry.title,
            page_number=writer.get_destination_page_number(place),
            parent=parent,
            fit=Fit.xyz(left=0, top=float(place.top or 0)),
            is_open=False,
        )
        above.append(line)
        below[parent or line] += 1 if parent else 0
    for line, number in below.items():
        item = line.get_object()
        if isinstance(item, DictionaryObject) and number:
            item[NameObject("/Count")] = NumberObject(-number)  # closed
    writer.page_mode = "/UseOutlines"


def _renumbered(pdf: bytes) -> bytes:
    """Return a PDF with the nodes of its structure counted from one: Chromium goes on counting from something else."""
    nodes = {node: number for number, node in enumerate(sorted(set(_NODE.findall(pdf))), start=1)}
    return _NODE.sub(lambda match: b"(node%08d)" % nodes[match[1]], pdf)
