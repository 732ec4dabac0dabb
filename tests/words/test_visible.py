"""What is outside the catalogue is found wherever a reader sees or hears it, and nothing else is."""

from pathlib import Path

import pytest

from tests.markup import parsed
from tests.words.visible import Unsaid, unsaid


def found(folder: Path, html: str, *known: str) -> list[tuple[str, str]]:
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    return [(each.word, each.where) for each in unsaid(parsed(path), known)]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Boats</p>", [("Boats", "p")]),
        ("<p>⟦Böátš··⟧ of Inesƿ</p>", [("of", "p")]),
        ("<p>⟦Böátš··⟧ 12,505</p>", [("12,505", "p")]),
        ('<p title="Boats">⟦Böátš··⟧</p>', [("Boats", "p[title]")]),
        ('<svg aria-label="Boats"><text>Nets</text></svg>', [("Boats", "svg[aria-label]"), ("Nets", "text")]),
        ('<input placeholder="Search">', [("Search", "input[placeholder]")]),
        ('<meta name="description" content="Boats">', [("Boats", "meta[content]")]),
        ("<title>Boats - Inesƿ</title>", [("Boats", "title")]),
        ("<p>https://boats.example nets</p>", [("nets", "p")]),
        ('<dd data-form="text"><pre>Boats</pre></dd>', [("Boats", "pre")]),
        ("<p>⟦never closed</p><p>Boats</p>", [("Boats", "p")]),
        ("<p>closed twice⟧⟧ ⟦Böátš··⟧</p>", [("closed", "p"), ("twice", "p")]),
        ("<p>⟦Ïñ·⟧ <b>boats</b></p>", [("boats", "b")]),
    ],
)
def test_a_word_outside_the_catalogue_is_found(tmp_path: Path, html: str, words: list[tuple[str, str]]) -> None:
    assert found(tmp_path, html) == words


@pytest.mark.parametrize(
    "html",
    [
        "<p>⟦Böátš··⟧ Inesƿ, Ofƿ'sƿ 14ƿ,000ƿ · 12 2031 – ¶3</p>",
        "<p>⟦Bö<mark>át</mark>š· <a>öf··⟧</a></p>",
        "<p>⟦áböůt· ⟦March 2020⟧⟧</p>",
        "<script>const boats = 1;</script><style>p { color: red }</style><template>Boats</template>",
        '<a href="boats.html" class="boats" id="boats" data-boats="boats">⟦Böátš··⟧</a>',
        '<meta name="viewport" content="width=device-width">',
        "<p>⟦Át·⟧ https://boats.example/nets?all=1</p>",
        "<p>⟦fröm·⟧ <code>boats/nets.yml</code></p>",
        '<dd data-form="ris"><pre>TY - ELEC</pre></dd>',
    ],
)
def test_what_the_catalogue_or_the_content_says_may_stand(tmp_path: Path, html: str) -> None:
    assert found(tmp_path, html) == []


def test_what_the_theme_says_may_stand_and_is_one_whole_run(tmp_path: Path) -> None:
    html = "<a>Skip to\n content</a><p>Skip to it</p>"
    assert [word for word, _ in found(tmp_path, html, "Skip to content")] == ["Skip", "to", "it"]


def test_a_finding_says_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<p>⟦Böátš··⟧ of Inesƿ</p>", encoding="utf-8")
    assert list(unsaid(parsed(path))) == [Unsaid("of", "⟦Böátš··⟧ of Inesƿ", "p")]
