"""What stands for an article where it is shared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.model.article import Image
from sitegen.model.config import EditionSettings, Font
from sitegen.model.edition import OutletName
from sitegen.site.pictures import face, picture_pages, shared_image
from tests.site.examples import EDITION, HANS, HANT, HONG_KONG, SETTINGS, stack_of

DRAWN = replace(SETTINGS, font=Font("font.ttc", "0"))
PICTURED = replace(EDITION, image=Image("https://example.org/a.jpg", width=900), outlet=OutletName("dw", "德国之声"))


def test_without_a_font_no_picture_is_drawn_and_an_article_has_its_own() -> None:
    made = stack_of(PICTURED)
    assert picture_pages(made) == []
    assert shared_image(made, PICTURED) == Image("https://example.org/a.jpg", alt="潮水退去", width=900)


def test_an_article_without_one_has_that_of_the_site() -> None:
    image = shared_image(stack_of(EDITION), EDITION)
    assert (image.src, image.width) == ("https://example.org/digest/static/social.png", 1200)


def test_with_a_font_each_article_has_a_picture_beside_its_page() -> None:
    made = stack_of(PICTURED, settings=DRAWN)
    (page,) = picture_pages(made)
    assert page.path == "zh-hans/2025/01/28/tide/social.png"
    assert (page.title, page.facts, page.site_title) == ("潮水退去", "德国之声 · 2025年1月28日", "海岸文摘")
    assert shared_image(made, PICTURED).src == "https://example.org/digest/zh-hans/2025/01/28/tide/social.png"


def test_what_is_not_known_of_an_article_is_not_drawn() -> None:
    bare = replace(EDITION, published=None)
    assert picture_pages(stack_of(bare, settings=DRAWN))[0].facts == ""


@pytest.mark.parametrize(("edition", "expected"), [(HANS, "SC"), (HANT, "TC"), (HONG_KONG, "HK")])
def test_each_edition_has_the_face_of_its_region(edition: EditionSettings, expected: str) -> None:
    assert face(edition) == expected
