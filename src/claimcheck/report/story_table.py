"""Stories for a terminal: what each is about, when it was told, and its articles with their copies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.records.story import Member, Story
from claimcheck.report.sanitise import inline
from claimcheck.report.words import plural


def story_blocks(stories: Iterable[Story]) -> Iterator[RenderableType]:
    """Lay out stories, one block each, in the order given."""
    for story in stories:
        yield Group(_heading(story), Padding(_articles(story), (0, 0, 1, 2)))


def _heading(story: Story) -> Text:
    size = [plural(len(story.articles), "article")]
    if story.sources < len(story.articles):
        size.append(plural(story.sources, "source"))
    size.append(plural(story.claims, "claim"))
    title = inline(story.title or "untitled")
    return Text.assemble((title, "bold"), f"  ({', '.join([*size, *_time(story)])})", overflow="fold")


def _time(story: Story) -> Iterator[str]:
    """Yield first and last day of publication: `2024-10-17`, `2024-10-17 to 2024-10-19`."""
    if story.earliest or story.latest:
        yield " to ".join(dict.fromkeys(day for day in (story.earliest, story.latest) if day))


def _articles(story: Story) -> Table:
    paths = {article.document_id: article.path for article in story.articles}
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(3):
        grid.add_column(overflow="fold")
    for article in story.articles:
        copied = f"copy of {paths[article.copy_of]}" if article.copy_of else ""
        grid.add_row(Text(inline(article.path), "cyan"), Text(inline(_about(article))), Text(inline(copied), "dim"))
    return grid


def _about(article: Member) -> str:
    about = (article.publisher, article.published, plural(article.claims, "claim"))
    return ", ".join(part for part in about if part)
