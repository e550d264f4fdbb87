"""The plugin of a MkDocs configuration, as far as the command line has to do with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, cast

from mkdocs.config.defaults import MkDocsConfig

if TYPE_CHECKING:
    from generator.building.serving import Works
    from generator.pages.page import Page
    from generator.survey import Survey


class SitePlugin(Protocol):
    """`survey` is a look at the playbook that was taken already: the first build makes its pages of it.

    `begun` are those of them that are being made, by address.
    """

    survey: Survey | None
    begun: Mapping[str, Callable[[], Page]]

    def works(self, config: MkDocsConfig, build: Callable[[], object]) -> Works:
        """What makes the pages of a served site, where `build` has MkDocs make all of it."""


def find_plugin(config: MkDocsConfig) -> SitePlugin | None:
    """The plugin `playbook`; None where the settings do not list it."""
    return cast("SitePlugin | None", config.plugins.get("playbook"))
