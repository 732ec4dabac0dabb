"""Long lists in pages: nothing is lost, nothing is too long, and a list that goes on says so."""

from builder.derive.paging import pages_of, runs_on_pages, starts_of
from hypothesis import given
from hypothesis import strategies as st

WEIGHTS = st.lists(st.integers(min_value=1, max_value=9))


@given(WEIGHTS, st.integers(min_value=1, max_value=12))
def test_pages_hold_every_item_in_order_and_no_more_than_they_may(items: list[int], size: int) -> None:
    pages = pages_of(items, size, lambda each: each)
    assert [each for page in pages for each in page] == items
    assert all(sum(page) <= size or len(page) == 1 for page in pages)
    assert all(page for page in pages) or pages == ((),)


@given(st.lists(WEIGHTS, max_size=6), st.integers(min_value=1, max_value=12))
def test_lists_keep_their_heads_and_begin_where_is_said(lists: list[list[int]], size: int) -> None:
    pages = runs_on_pages(enumerate(lists), size)
    found: dict[int, list[int]] = {}
    for page in pages:
        assert len({head for head, _ in page}) == len(page)
        for head, items in page:
            found.setdefault(head, []).extend(items)
    assert found == {head: items for head, items in enumerate(lists) if items}
    for head, number in starts_of(pages).items():
        assert head in dict(pages[number - 1])
        assert all(head not in dict(page) for page in pages[: number - 1])


def test_a_full_page_is_not_followed_by_an_empty_one() -> None:
    assert pages_of("abcd", 2) == (("a", "b"), ("c", "d"))
    assert pages_of("", 2) == ((),)
    assert runs_on_pages([("one", "abc"), ("two", "d")], 2) == (
        (("one", ("a", "b")),),
        (("one", ("c",)), ("two", ("d",))),
    )
