"""The pages of stories: each story, and the list of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sitegen.model.article import Rights
from sitegen.model.edition import Edition
from sitegen.model.story import Claim, Join, Naming, Story
from sitegen.model.story_page import Cell, Row, StoriesPage, StoryPage, Voice
from sitegen.site import comparison, urls
from sitegen.site.articles import wording
from sitegen.site.figures import Figure, figures
from sitegen.site.lists import Listing, feed_title, page_tail, page_title, pager
from sitegen.site.paginate import paginate
from sitegen.site.rack import Rack, said


def story_listings(stories: Rack) -> list[Listing]:
    """Return the list of each story, for its feed."""
    found: list[Listing] = []
    for story in stories.site.stories:
        tail = urls.story_tail(story.key)
        items = tuple(stories.items[key] for key in reversed(story.articles))
        heading, _ = stories.heading(story)
        feed = stories.made.desk.feed(tail, stories.made.desk.word("feed"))
        found.append(Listing("story", tail, "stories", heading, items, feed=feed))
    return found


def story_pages(stories: Rack, lists: Iterable[Listing]) -> list[StoryPage]:
    """Return the pages of all stories.  lists: of the stories, in their order."""
    lines = {line.key: line.parts for line in stories.site.storylines}
    return [
        _page(stories, story, listing, lines.get(story.storyline, ()))
        for story, listing in zip(stories.site.stories, lists, strict=True)
    ]


def _page(stories: Rack, story: Story, listing: Listing, line: tuple[str, ...]) -> StoryPage:
    desk = stories.made.desk
    heading, lang = stories.heading(story)
    feed = listing.feed and replace(listing.feed, text=feed_title(stories.made, listing))
    return StoryPage(
        frame=desk.frame(
            listing.tail, heading, description=stories.made.cards[story.lead].summary, part="stories", feed=feed
        ),
        heading=heading,
        why=said(story.wish.reasons if story.wish else (), desk.edition.tag),
        outlets=len(stories.outlets(story)),
        voices=tuple(_voice(stories, join) for join in story.joins),
        figures=tuple(_figures(stories, story)),
        names=tuple(_names(stories, story)),
        storyline=tuple(stories.pointer(key) for key in line),
        feed=listing.feed,
        lang=lang,
    )


def _voice(stories: Rack, join: Join) -> Voice:
    item = stories.items[join.article]
    link = urls.web(item.link)
    text = f"{item.title}\n{item.body.text()}"
    words = [_as_written(stories.reasons.get(word, word), text) for word in (*join.phrases, *join.names)]
    # What stands within a longer one says no more.
    telling = [word for word in dict.fromkeys(words) if not any(word in other and word != other for other in words)]
    return Voice(
        card=stories.made.cards[join.article],
        wording=wording(stories.made, item.converted_from or item.locale),
        link=link,
        host=urls.host(link),
        reasons=(*telling, *join.numbers),
        by_owner=join.by_owner,
    )


def _as_written(word: str, text: str) -> str:
    """Return a word, folded when it was compared, with the capitals that the text gives it."""
    found = re.search(re.escape(word), text, re.IGNORECASE) if word.isascii() else None
    return found[0] if found else word


def _figures(stories: Rack, story: Story) -> Iterable[Row]:
    hidden = story.wish.hidden if story.wish else ()
    for claims in story.figures:
        cells: list[Cell] = []
        sentences: list[tuple[str, int]] = []
        for claim in claims:
            one = _told_here(stories, claim)
            if one:
                cells.append(_cell(stories, stories.items[claim.article], one))
                sentences.append((one.sentence, one.at))
        label = comparison.label(sentences)
        if label not in hidden and len(cells) > 1:
            yield Row(label, tuple(cells))


def _told_here(stories: Rack, claim: Claim) -> Figure | None:
    """Return a claim as an edition tells it; None where it does not, as one that was made by hand may not."""
    wanted = figures(stories.first[claim.article].body)[claim.place]
    found = figures(stories.items[claim.article].body)
    # Conversion moves no figure, so that the same place is nearly always right.
    nearest = sorted(enumerate(found), key=lambda place: abs(place[0] - claim.place))
    return next((one for _, one in nearest if (one.value, one.unit) == (wanted.value, wanted.unit)), None)


def _names(stories: Rack, story: Story) -> Iterable[Row]:
    hidden = story.wish.hidden if story.wish else ()
    for namings in story.names:
        cells = [_naming(stories, naming) for naming in namings]
        label = stories.reasons.get(namings[0].key, namings[0].key)
        if label not in hidden and not any(cell.text in hidden for cell in cells):
            yield Row(label, tuple(cells))


def _naming(stories: Rack, naming: Naming) -> Cell:
    """Return a name in its author's wording, with the outlets that use it."""
    items = [stories.items[key] for key in naming.articles]
    first = items[0]
    lang = str(first.converted_from) if first.converted_from else stories.made.cards[first.key].lang
    outlets = dict.fromkeys(map(_outlet, items))
    return Cell(stories.made.cards[first.key].url, naming.written, stories.made.desk.word("comma").join(outlets), lang)


def _cell(stories: Rack, item: Edition, one: Figure) -> Cell:
    card = stories.made.cards[item.key]
    # Where the text is not shown whole, its paragraphs cannot be led to.
    place = f"#{one.anchor}" if item.rights is Rights.FULL else ""
    return Cell(f"{card.url}{place}", one.written, _outlet(item), card.lang)


def _outlet(item: Edition) -> str:
    return item.outlet.name if item.outlet else item.title


def stories_pages(stories: Rack) -> list[StoriesPage]:
    """Return the list of all stories, in pages; there is one even where there is no story."""
    desk = stories.made.desk
    cut = paginate(stories.site.stories, desk.settings.page_size)
    found: list[StoriesPage] = []
    for place, part in enumerate(cut):
        number, total = len(cut) - place, len(cut)
        title = page_title(desk, desk.word("stories"), number, total)
        frame = desk.frame(page_tail(urls.STORIES, number, total), title, part="stories")
        found.append(
            StoriesPage(frame, tuple(map(stories.card, part)), pager(stories.made, urls.STORIES, number, total))
        )
    return found
