"""The theme's header, navigation and footer, rendered once and put around the text of many pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import escape

from generator.pages.page import Page

# No filter but escaping and trimming leaves all of these as they are: a theme that shortens, encodes or measures what
# it prints shows itself by what is missing. `<h1` is there because Material looks for it.
TITLE = "Qzséntinelqz Title"
BODY = "<h1>qzsentinelqz-body</h1>"
NAME = "qzsentinelqz-name"
_MARKS = re.compile("|".join(map(re.escape, (TITLE, BODY, NAME))))
_TRACE = re.compile(r"qz.{1,12}ntinelqz|qzs%", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shell:
    """A printed page in pieces: the texts between the marks, and which mark stands after each."""

    texts: tuple[str, ...]
    marks: tuple[str, ...]

    def fill(self, title: str, body: str, name: str) -> str:
        """The page with this title (as HTML), text, and name of its file without the ending."""
        words = {TITLE: title, BODY: body, NAME: name}
        pieces = [self.texts[0]]
        for mark, text in zip(self.marks, self.texts[1:], strict=True):
            pieces += (words[mark], text)
        return "".join(pieces)


def split_shell(printed: str) -> Shell | None:
    """The shell of a page that was printed with the marks; None where the theme did more than print them."""
    marks = _MARKS.findall(printed)
    if marks.count(BODY) != 1 or len(marks) != len(_TRACE.findall(printed)):
        return None
    return Shell(tuple(_MARKS.split(printed)), tuple(marks))


def fits_shell(page: Page) -> bool:
    """True for a title that every filter for titles leaves as it is: then it can stand where a mark stood."""
    title = page.title
    return title.isprintable() and title == " ".join(title.split()) and title == str(escape(title))
