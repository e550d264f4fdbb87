"""Templates that another process compiles: all of them, and the same pages come of it."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

import pytest
from jinja2 import Environment

from generator.pages import environment
from generator.pages.compiling import CompiledOnce
from generator.pages.site import render_site
from tests.pages.ahead import full
from tests.pages.sites import renderer


def test_pages_of_templates_compiled_apart_are_those_of_templates_compiled_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(self: Environment, source: str, name: str, filename: str) -> NoReturn:
        raise AssertionError(f"{name} is compiled here")

    site = replace(renderer(*full()).site, texts={"method": "x", "glossary": "y", "drafts": "z"})
    pages = render_site(site)
    monkeypatch.setattr(environment, "_COMPILED", CompiledOnce())
    environment.compile_apart()
    environment.Renderer(site)  # takes them
    monkeypatch.setattr(Environment, "_compile", refuse)
    assert render_site(site) == pages
