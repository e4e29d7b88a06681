"""List stories for people: which articles each has, which of them are copies, when they were published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.compare.copies import find_copies
from claimcheck.compare.shelf import Shelf
from claimcheck.compare.stories import group_stories
from claimcheck.normalise.edtf import bounds, is_edtf
from claimcheck.records.identity import identify
from claimcheck.records.story import Member, Story


def list_stories(shelf: Shelf) -> list[Story]:
    """Return the stories that articles tell.

    Args:
        shelf: Claims of all articles.

    Returns:
        The stories, those with the most sources first, then those with the most articles, then by date and path.
    """
    sources = find_copies(shelf)
    stories = [_story(shelf, names, sources) for names in group_stories(shelf, sources)]
    return sorted(stories, key=_order)


def _story(shelf: Shelf, names: Sequence[str], sources: Mapping[str, str]) -> Story:
    articles = sorted((_member(shelf, name, sources[name]) for name in names), key=_member_order)
    first, last = zip(*(_days(article) for article in articles), strict=True)
    return Story(
        story_id=identify("s", articles[0].document_id),
        title=_title(articles),
        earliest=min((day for day in first if day), default=None),
        latest=max((day for day in last if day), default=None),
        sources=len({sources[name] for name in names}),
        claims=sum(article.claims for article in articles),
        articles=tuple(articles),
    )


def _title(articles: Sequence[Member]) -> str | None:
    titled = [article for article in articles if article.title]
    return max(titled, key=lambda article: article.claims).title if titled else None


def _member(shelf: Shelf, name: str, source: str) -> Member:
    claims = shelf.claims((name,))
    first = claims[0]
    return Member(
        document_id=name,
        path=first.path,
        title=first.title,
        publisher=first.publisher,
        published=first.published,
        claims=len(claims),
        copy_of=source if source != name else None,
    )


def _days(article: Member) -> tuple[str | None, str | None]:
    published = article.published
    return bounds(published) if published and is_edtf(published) else (None, None)


def _member_order(article: Member) -> tuple[bool, str, str, str]:
    day = _days(article)[0]
    return (day is None, day or "", article.path, article.document_id)


def _order(story: Story) -> tuple[int, int, str, str]:
    first = story.articles[0]
    return (-story.sources, -len(story.articles), story.earliest or "9999", first.path)
