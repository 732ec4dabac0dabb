"""How an article is cited whose date or outlet no text shows."""

from pathlib import Path

from tests.views.printed import COPY, actor, printed


def test_an_article_without_a_date_has_none_in_any_form(tmp_path: Path) -> None:
    undated = COPY.replace("value: 2031-04, basis: inferred, reason: Its words", "value: 2000/2031, basis: unknown")
    page = printed(tmp_path, {"articles/copy.md": undated})["articles/copy.md"]
    cited = page[page.index("The article itself") :]
    assert ", no date." in cited
    assert "2000" not in cited
    dated = printed(tmp_path / "dated", {"articles/copy.md": COPY})["articles/copy.md"]
    assert ", April 2031 (date worked out)." in dated[dated.index("The article itself") :]


def test_an_outlet_with_a_record_is_cited_by_its_name(tmp_path: Path) -> None:
    inferred = COPY.replace(
        "name: not shown, basis: unknown", "name: not shown, actor: echo, basis: inferred, reason: Type"
    )
    page = printed(tmp_path, {"actors/echo.yml": actor("Evening Echo"), "articles/copy.md": inferred})[
        "articles/copy.md"
    ]
    assert "Evening Echo (inferred), April 2031 (date worked out)." in page[page.index("The article itself") :]
