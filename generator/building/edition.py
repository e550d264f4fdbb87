"""All pages of a build that are alike: files to MkDocs, printed together when the first of them is asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator.building.imprints import Imprint, Imprints
from generator.building.keeping import write_changed
from generator.building.press import Press
from generator.collection import without_collection
from generator.halves import work_in_halves
from generator.mkdocs_pages import GeneratedPage, find_anchors, page_text
from generator.pages.navigation import name_source
from generator.pages.page import Recipe
from generator.pages.site import Leaf


class Edition:
    """All pages of one build, by address, and the press that prints them once the theme is there.

    Those in `listed` are MkDocs' to print when it builds; after a change all are printed here. With `on_request`
    none is printed before somebody asks for it. Where there are `imprints`, those are printed that differ.
    """

    def __init__(
        self, leaves: Mapping[str, Leaf], listed: Collection[str], site: Path, on_request: bool = False
    ) -> None:
        self.leaves = leaves
        self.press: Press | None = None
        self.imprints: Imprints | None = None
        self._listed = frozenset(listed)
        self._site = site
        self._printed = on_request
        self._fresh = set(listed)

    def print_all(self) -> None:
        """Write every page of ours that differs from what is there; nothing the second time."""
        if self._printed:
            return
        self._printed = True
        ours = [leaf for leaf in self.leaves.values() if leaf.address not in self._listed]
        taken = work_in_halves(ours, self._print)
        if self.imprints:
            self.imprints.keep({address: imprint for part in taken for address, imprint in part.items()})

    def print_address(self, address: str) -> None:
        """Write the page at this address, if there is one and it is not there as it should be."""
        if address in self.leaves and address not in self._fresh and self.press is not None:
            self._print([self.leaves[address]])
            self._fresh.add(address)

    def renew(self, leaves: Mapping[str, Leaf]) -> None:
        """Take what the pages have become; from now on none is printed before somebody asks for it."""
        self.leaves = leaves
        self._printed = True
        self._fresh.clear()

    def print_leaf(self, leaf: Leaf) -> bytes:
        """The file of one page."""
        assert self.press is not None
        if leaf.address in self._listed:
            return self.press.print_listed(leaf.make())
        return self.press.print_page(leaf.make())

    @without_collection()
    def _print(self, leaves: Sequence[Leaf]) -> dict[str, Imprint]:
        """Write these pages, but for those that stand there already; the imprints of those that can be told by them."""
        taken = {}
        for leaf in leaves:
            if leaf.gather and self.imprints:
                taken[leaf.address] = self._print_recipe(leaf.gather(), self.imprints)
            else:
                write_changed(self._site / leaf.address, self.print_leaf(leaf))
        return {address: imprint for address, imprint in taken.items() if imprint}

    def _print_recipe(self, recipe: Recipe, imprints: Imprints) -> Imprint | None:
        assert self.press is not None
        address, digest = recipe.page.address, imprints.identify(recipe)
        found = imprints.find(address, digest)
        if found:
            return found
        page = recipe.make()
        write_changed(self._site / address, self.press.print_page(page))
        return imprints.take(address, digest) if self.press.splices(page) else None


class LeafFile(File):
    """A page that MkDocs links to like any other, but that we write: it meets neither Markdown nor the theme."""

    def __init__(self, leaf: Leaf, edition: Edition, config: MkDocsConfig) -> None:
        source = name_source(leaf.address)
        super().__init__(
            source, None, config.site_dir, False, dest_uri=leaf.address, inclusion=InclusionLevel.NOT_IN_NAV
        )
        self.generated_by = "playbook"
        self.abs_src_path = None
        self._leaf, self._edition, self._config = leaf, edition, config

    def is_documentation_page(self) -> bool:
        """False: so MkDocs copies it instead of rendering it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Write it, with all others."""
        self._edition.print_all()

    @cached_property
    def page(self) -> MkDocsPage:  # type: ignore[override]
        """The page as MkDocs sees pages, for whoever asks: its check of anchors and the site map do."""
        return _LeafPage(self._leaf, self, self._config)


class _LeafPage(GeneratedPage):
    """A leaf in MkDocs' eyes: its address and title at once, its anchors when they are asked for."""

    def __init__(self, leaf: Leaf, file: File, config: MkDocsConfig) -> None:
        super().__init__(leaf.announce(), file, config)
        self._leaf = leaf

    @cached_property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        """Where links into the page may lead."""
        return find_anchors(page_text(self._leaf.make()))
