"""A PDF made smaller: what describes its structure, links and outline is packed and compressed, as PDF 1.5 allows.

Chromium and pypdf write every such object on its own and as plain text, and a tagged PDF has tens of thousands.
"""

import re
import zlib
from collections.abc import Iterator, Mapping

_IN_A_PACK = 200
_TRAILER = re.compile(rb"trailer\s*<<(.*)>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_HEAD = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"
_FREE, _PLAIN, _PACKED = 0, 1, 2


def packed(pdf: bytes) -> bytes:
    """Return a PDF with a plain table of objects, as pypdf writes it, as a smaller one that says the same."""
    found = _TRAILER.search(pdf)
    if found is None:
        return pdf
    written, places = bytearray(_HEAD), {0: (_FREE, 0, 65535)}
    loose: list[tuple[int, bytes]] = []
    objects = dict(_objects(pdf, int(found[2])))
    for number, body in objects.items():
        if body.endswith(b"endstream"):
            places[number] = (_PLAIN, len(written), 0)
            written += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        else:
            loose.append((number, body))
    last = max(objects)
    for start in range(0, len(loose), _IN_A_PACK):
        last += 1
        pack = loose[start : start + _IN_A_PACK]
        places |= {number: (_PACKED, last, index) for index, (number, _) in enumerate(pack)}
        places[last] = (_PLAIN, len(written), 0)
        written += b"%d 0 obj\n%b\nendobj\n" % (last, _pack(pack))
    return bytes(written + _table(places, last + 1, len(written), re.sub(rb"/Size \d+", b"", found[1])))


def _objects(pdf: bytes, table: int) -> Iterator[tuple[int, bytes]]:
    """Return the number and the text of every object, as the table at the end says where they are."""
    rows = re.compile(rb"(\d{10}) \d{5} ([nf])")
    starts = {int(row[1]): number for number, row in enumerate(rows.finditer(pdf, table)) if row[2] == b"n"}
    ends = [*sorted(starts)[1:], table]
    for start, end in zip(sorted(starts), ends, strict=True):
        text = pdf[start:end]
        yield starts[start], text[text.index(b"obj") + 3 : text.rindex(b"endobj")].strip(b"\r\n ")


def _pack(objects: list[tuple[int, bytes]]) -> bytes:
    """Return objects as one stream, with their numbers and where each begins in it."""
    begins, offset = [], 0
    for number, body in objects:
        begins.append(b"%d %d" % (number, offset))
        offset += len(body) + 1
    index = b" ".join(begins) + b"\n"
    head = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(index))
    return _stream(head, index + b"\n".join(body for _, body in objects))


def _table(places: Mapping[int, tuple[int, int, int]], number: int, start: int, trailer: bytes) -> bytes:
    """Return the table of where every object is, itself an object, with the end of the file."""
    rows = (
        b"".join(
            kind.to_bytes(1) + where.to_bytes(4) + index.to_bytes(2)
            for kind, where, index in (places.get(each, (_FREE, 0, 65535)) for each in range(number))
        )
        + _PLAIN.to_bytes(1)
        + start.to_bytes(4)
        + bytes(2)
    )
    head = b"/Type /XRef /Size %d /W [1 4 2] %b" % (number + 1, trailer.strip())
    return b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, _stream(head, rows), start)


def _stream(head: bytes, data: bytes) -> bytes:
    small = zlib.compress(data, 9)
    return b"<< %b /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (head, len(small), small)
