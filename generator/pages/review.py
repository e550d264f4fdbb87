"""The week that was: what changed since this day a week ago, by the dates in the files alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.method.plan import PlannedAction
from generator.pages.environment import Renderer
from generator.pages.home import shorten
from generator.pages.page import Page
from generator.review.compare import review_dates
from generator.review.review import Promised, Review

_DAYS = 7
_LISTED = 20


REVIEW = Page("review.html", "The week’s review", "", kind="review", hint="what changed in a week")


def make_review(renderer: Renderer) -> Page:
    """The page about the last seven days, at `review.html`.

    It goes by the dates in the files. Commits are for `playbook review`.
    """
    site = renderer.site
    since = date.fromordinal(max(site.today.toordinal() - _DAYS, 1))
    review = review_dates(site.standing, since)
    return renderer.render_page(
        "review.html",
        REVIEW,
        review=review,
        moves=((review.climbed, "Up", "climbed"), (review.lost, "Down", "lost")),
        gifts=((review.gave, "You gave", "gave"), (review.got, "You got", "got")),
        promises=_list_promises(review),
        planned=_list_planned(review),
        people=len({talk.who for talk in review.conversations}),
        shorten=lambda items: shorten(items, _LISTED),
        is_quiet=not _has_news(review),
    )


def _list_promises(review: Review) -> Sequence[tuple[str, Sequence[Promised]]]:
    found = (("Kept", review.kept), ("Past their day", review.broken), ("New", review.made))
    return tuple((title, promises) for title, promises in found if promises)


def _list_planned(review: Review) -> Sequence[tuple[str, Sequence[PlannedAction]]]:
    planned = review.planned
    found = (("Done", planned.done), ("Not done", planned.missed), ("For today", planned.open)) if planned else ()
    return tuple((title, actions) for title, actions in found if actions)


def _has_news(review: Review) -> bool:
    people = (
        review.moves,
        review.conversations,
        review.gifts,
        review.requests,
        *(p for _, p in _list_promises(review)),
    )
    return any((*people, review.introductions, review.openings))
