"""From a profile to the files of its edition, and the proof that nothing else is in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import resources

from generator.method.outlook import Outlook
from generator.method.standing import STAGES
from generator.model.me import ShareProfile
from generator.model.playbook import Playbook
from generator.pages.dates import MONTHS, WEEKDAYS
from generator.pages.page import Page
from generator.review.review import Review
from generator.sharing import vocabulary
from generator.sharing.calendar import ADDRESS as CALENDAR
from generator.sharing.calendar import write_steps
from generator.sharing.drafts import list_template_texts
from generator.sharing.edition import Edition
from generator.sharing.letter import write_letter
from generator.sharing.mask import make_mask
from generator.sharing.pages import make_pages
from generator.sharing.reduction import reduce_playbook
from generator.sharing.scan import Report, Scanner
from generator.sharing.selection import A_COMPANY, SOMEONE_I_KNOW, select
from generator.sharing.shell import print_site
from generator.sharing.values import CLOSED, list_values

_SHELL = Page("shell.html", "Playbook", "")


@dataclass(frozen=True, slots=True)
class Made:
    """The files of an edition by their address, what they were made from, and what looks for leaks in them."""

    edition: Edition
    files: Mapping[str, bytes]
    scanner: Scanner

    def scan(self, files: Mapping[str, bytes]) -> Report:
        """What must not be in `files` and is."""
        return self.scanner.scan(files)


def make_edition(
    playbook: Playbook,
    outlook: Outlook,
    profile: ShareProfile,
    numbers: Mapping[str, int],
    titles: Mapping[str, str],
    review: Review | None = None,
    since: date | None = None,
) -> Made:
    """The edition of a profile. The pages are made from the reduced playbook alone, before anything is searched.

    `review` is what changed since the last edition for this reader, of the day `since` where there was one.
    """
    selection = select(playbook, profile, numbers)
    mask = make_mask(playbook, selection, profile.for_)
    edition = reduce_playbook(playbook, outlook, profile, selection, mask)
    letter = write_letter(edition, selection, mask, review, since)
    pages = make_pages(edition, letter, titles)
    files = print_site((*pages, _SHELL), edition.owner)
    shell = files.pop(_SHELL.address).decode("utf-8")
    if calendar := write_steps(edition):
        files[CALENDAR] = calendar
    values = list_values(playbook, profile, selection)
    return Made(edition, files, Scanner(values, mask, (shell, *_list_own_texts(titles), *list_template_texts(edition))))


def _list_own_texts(titles: Mapping[str, str]) -> Iterator[str]:
    """The words that the program brings along itself."""
    for template in resources.files("generator.sharing").joinpath("templates").iterdir():
        yield template.read_text(encoding="utf-8")
    yield resources.files("generator.pages").joinpath("templates", "mentor.html").read_text(encoding="utf-8")
    for name in ("letter.py", "news.py"):
        yield resources.files("generator.sharing").joinpath(name).read_text(encoding="utf-8")
    yield resources.files("generator.pages").joinpath("mentor.py").read_text(encoding="utf-8")
    yield from titles.values()
    yield from (*CLOSED, *STAGES, *MONTHS, *WEEKDAYS, "new fresh fading lapsed full limited not yet", SOMEONE_I_KNOW)
    yield from (A_COMPANY, "an e-mail address an account a phone number a link minutes hour hours N")
    for words in vocabulary.ALL:
        yield repr(dict(words))
    yield "BEGIN VCALENDAR PRODID networking playbook plan VERSION METHOD PUBLISH VEVENT VALARM DISPLAY CONFIRMED"
