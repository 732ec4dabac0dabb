"""Bibliographic data: the same article out of every kind of file, and what is none."""

from typing import Any

import pytest

from builder.read.given.bibliography import Entry, UnreadableError, entries_in
from builder.read.given.bibliography.entry import date_in, name_in_order

BIBTEX = r"""
@comment{exported}
@article{marrow_storm_2031,
  title = {Storm over the {Harbour}: caf{\'e} \& quay},
  author = {Marrow, Ines and Teo Valk and {The Staff}},
  journal = {Sella Courier}, date = {2031-04-09}, url = {https://example.org/storm?a=1&b_c=2}, langid = {english},
}
@misc{second, title = "Second", year = 2031, month = apr}
@broken{
"""
RIS = """\
TY  - NEWS
TI  - Storm over the Harbour: café & quay
AU  - Marrow, Ines
AU  - Valk, Teo
AU  - The Staff
T2  - Sella Courier
DA  - 2031/04/09/
UR  - https://example.org/storm?a=1&b_c=2
LA  - english
ER  -

"""
CSL = """[{"id": "http://zotero.org/users/1/items/AB", "title": "Storm over the <i>Harbour</i>: café & quay",
"container-title": "Sella Courier", "issued": {"date-parts": [["2031", 4, "9"]]}, "language": "english",
"author": [{"family": "Marrow", "given": "Ines"}, {"family": "Valk", "given": "Teo"}, {"literal": "The Staff"}],
"URL": "https://example.org/storm?a=1&b_c=2"}]"""
LINKED = """<!doctype html><html lang="english"><head><title>Other</title><script type="application/ld+json">
{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "datePublished": "2031-04-09",
"headline": "Storm over the Harbour: caf&eacute; &amp; quay", "publisher": {"name": "Sella Courier"},
"author": [{"name": "Ines Marrow"}, {"name": "Teo Valk"}, "The Staff"], "url": "https://example.org/storm?a=1&b_c=2"}]};
</script><script type="application/ld+json">{broken</script><script>"<meta property='og:title' content='No'>"</script>"""
NAMED = """<html lang=english><meta property="og:title" content="Storm over the Harbour: café &amp; quay">
<meta name="author" content="Not these"><META NAME="citation_author" content="Ines Marrow">
<meta name="citation_author" content="Teo Valk"><meta name="citation_author" content="The Staff">
<meta property="og:site_name" content="Sella Courier"><meta property="article:published_time" content="2031-04-09">
<link rel="canonical" href="https://example.org/storm?a=1&amp;b_c=2">"""


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.bib", BIBTEX), ("b.ris", RIS), ("c.json", CSL), ("d.html", LINKED), ("e.HTM", NAMED)],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_same_article_is_read_from_every_kind_of_file(name: str, text: str, line_end: str) -> None:
    found = entries_in(name, text.replace("\n", line_end).encode("utf-8-sig"))[0]
    assert found == Entry(
        key=found.key,
        title="Storm over the Harbour: café & quay",
        authors=("Ines Marrow", "Teo Valk", "The Staff"),
        publisher="Sella Courier",
        date="2031-04-09",
        address="https://example.org/storm?a=1&b_c=2",
        language="english",
    )


def test_every_entry_of_a_file_is_there_with_its_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert [(each.key, each.date) for each in entries_in("a.bib", BIBTEX.encode())] == [
        ("marrow_storm_2031", "2031-04-09"),
        ("second", "2031-04"),
    ]
    assert [each.key for each in entries_in("a.ris", (RIS + RIS).encode())] == ["1", "2"]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.bib", b"\x89PNG\r\n\x1a\n\0\0"), ("a.ris", b"\xff\xfe\0"), ("a.ris", b"TY  - NEWS\nTI  - x"), ("a.json", b"{"),
        ("a.json", b"[" * 100_000), ("a.json", b"[1, null]"), ("a.html", b""), ("a.html", b"<p>text"), ("a.pdf", b"%PDF"),
    ],
)  # fmt: skip
def test_what_says_nothing_of_an_article_is_told(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"\.$"):
        entries_in(name, data)


def test_without_the_extra_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str, package: str | None = None) -> Any:
        raise ModuleNotFoundError(name="rispy")

    monkeypatch.setattr("builder.read.given.bibliography.import_module", missing)
    with pytest.raises(UnreadableError, match=r"rispy is needed. pip install rispy adds it"):
        entries_in("a.ris", RIS.encode())


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2031-04-09T22:15:00+0100", "2031-04-09T22:15+01:00"),
        ("2031-04-09T21:15:00.000Z", "2031-04-09T21:15Z"),
        ("2031-04-09 22:15", "2031-04-09T22:15"),
        ("2031/04/09/", "2031-04-09"),
        ("2031//", "2031"),
        ("9 April 2031", "2031-04-09"),
        ("2031-13-40", ""),
        ("04/05/2031", ""),
        (None, ""),
    ],
)
def test_a_date_keeps_its_time_and_zone(text: str | None, date: str) -> None:
    assert date_in(text) == date


def test_a_name_has_the_given_name_first() -> None:
    assert [name_in_order(each) for each in ("Marrow, Ines", "Ines Marrow", "Valk, Jr., Teo")] == [
        "Ines Marrow",
        "Ines Marrow",
        "Valk, Jr., Teo",
    ]
