"""The ways by which text from files reaches a page: one function each for HTML, titles, prose and notes."""

from __future__ import annotations

import re
from collections.abc import Callable

import nh3
from cmarkgfm import markdown_to_html_with_extensions
from cmarkgfm.cmark import Options
from markupsafe import Markup, escape

Link = Callable[[str], str | None]
"""The relative address of the page about an id, or None where there is none."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udfff]")
_WORD = re.compile(r"(?<![\w@./:-])[a-z0-9]+(?:-[a-z0-9]+)*(?![\w@/:-]|\.\w)")
_HOW = Options.CMARK_OPT_HARDBREAKS | Options.CMARK_OPT_UNSAFE  # what is unsafe is taken out below
_ALSO = ["table", "strikethrough"]
_PLAIN = re.compile(r"[^<]*+(?:</?(?:p|strong|em|del|ul|ol|li|code|pre|blockquote|h[3-6]|br /)>[^<]*+)*+")
_TAG = re.compile(r"(<[^>]*>)")
_SAFE_TAGS = set(
    "a abbr b blockquote br code dd del dl dt em h3 h4 h5 h6 hr i "
    "ins kbd li mark ol p pre s strong sub sup table tbody td th thead tr ul".split()
)
_SAFE_ATTRIBUTES = {"a": {"href", "title"}, "td": {"align"}, "th": {"align"}, "ol": {"start"}}


def strip_controls(text: str) -> str:
    """`text` without the control characters and lone surrogates that no page can show."""
    return text if text.isprintable() else _CONTROL.sub("", text)  # most texts are, and seeing that is 5 times faster


def escape_title(text: str) -> str:
    """`text` as one line of HTML text, for the places where MkDocs itself does not escape."""
    return str(escape(" ".join(strip_controls(text).split())))


def write_prose(text: str, link: Link) -> Markup:
    """`text` as HTML: escaped, ids of people and companies linked, line ends kept as typed."""
    lines = strip_controls(text).strip().split("\n")
    return Markup("<br>".join([_link_ids(str(escape(line)), link) for line in lines]))


def write_notes(text: str, link: Link) -> Markup:
    """Markdown from a file as HTML: cleaned by an allow-list, headings below the page's own, ids linked.

    Images are dropped: one that stands on another host would report to it when the page opens. Written with GitHub's
    reader of Markdown, since it takes a twentieth of the time of the one that MkDocs has, and no text makes it slow.
    """
    rendered = markdown_to_html_with_extensions(strip_controls(text), _HOW, _ALSO)
    lowered = _lower_headings(rendered)
    # Where no HTML was typed and no tag has an attribute nothing needs cleaning: most notes, and half of their time.
    cleaned = lowered if "<" not in text and _PLAIN.fullmatch(lowered) else _clean(lowered)
    return Markup(_let_tables_scroll(_link_outside(cleaned.strip(), link)))


def _let_tables_scroll(html: str) -> str:
    """Each table in a region of its own, which scrolls where it is too wide, by keyboard, too."""
    tables = iter(range(1, html.count("<table>") + 1))

    def open_region(_: re.Match[str]) -> str:
        label = f"Table {next(tables)} of the notes"
        return f'<div class="pb-scroll" tabindex="0" role="region" aria-label="{label}"><table class="pb-table">'

    return re.sub("<table>", open_region, html).replace("</table>", "</table></div>")


def _clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=_SAFE_TAGS,
        attributes=_SAFE_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer",
    )


def _lower_headings(html: str) -> str:
    """The headings moved so that the highest one stands right below the page's own second level."""
    depths = [int(depth) for depth in re.findall(r"<h([1-6])\b", html)]
    down = 3 - min(depths, default=3)
    return re.sub(r"<(/?)h([1-6])\b", lambda m: f"<{m[1]}h{min(int(m[2]) + down, 6)}", html)


def _link_outside(html: str, link: Link) -> str:
    parts, inside = _TAG.split(html), 0
    for index, part in enumerate(parts):
        if part.startswith("<"):
            if re.match(r"<(a|pre|code)\b", part):
                inside += 1
            elif re.match(r"</(a|pre|code)>", part):
                inside -= 1
        elif not inside:
            parts[index] = _link_ids(part, link)
    return "".join(parts)


def _link_ids(escaped: str, link: Link) -> str:
    if not any(map(link, set(_WORD.findall(escaped)))):  # most texts name nobody, and this sees it three times faster
        return escaped

    def linked(match: re.Match[str]) -> str:
        if escaped[match.start() - 1 : match.start()] in ("&", "#"):  # the name of an entity is no id
            return match[0]
        address = link(match[0])
        return f'<a href="{escape(address)}">{match[0]}</a>' if address else match[0]

    return _WORD.sub(linked, escaped)
