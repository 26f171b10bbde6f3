"""A list in pages whose numbers stay."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.site.paginate import paginate

LISTS = st.lists(st.integers(), max_size=60)
SIZES = st.integers(1, 9)


def test_an_empty_list_has_one_empty_page() -> None:
    assert paginate([], 2) == ((),)


def test_the_newest_page_holds_what_does_not_fill_another() -> None:
    assert paginate([5, 4, 3, 2, 1], 2) == ((5, 4, 3), (2, 1))


def test_a_list_shorter_than_two_pages_is_one() -> None:
    assert paginate([3, 2, 1], 2) == ((3, 2, 1),)


@given(LISTS, SIZES)
def test_every_item_stands_once_and_in_order(items: list[int], size: int) -> None:
    assert [item for page in paginate(items, size) for item in page] == items


@given(LISTS, SIZES)
def test_every_page_but_the_newest_is_just_full(items: list[int], size: int) -> None:
    assert {len(page) for page in paginate(items, size)[1:]} <= {size}


@given(LISTS, SIZES)
def test_the_newest_page_is_full_if_it_can_be_and_never_twice(items: list[int], size: int) -> None:
    assert min(len(items), size) <= len(paginate(items, size)[0]) < 2 * size


@given(LISTS, SIZES)
def test_a_new_item_leaves_the_older_pages_as_they_are(items: list[int], size: int) -> None:
    before, after = paginate(items, size)[1:], paginate([0, *items], size)[1:]
    assert after[len(after) - len(before) :] == before
