"""The works of a served site, with MkDocs: what its own `serve` sets up before it starts to listen."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.building.plugin import find_plugin
from generator.building.serving import Works
from generator.source.parsing import parse_file
from generator.source.reading import SourceFile
from generator.survey import Survey


def prepare_works(settings: Path, folder: Path, address: str, survey: Survey) -> Works:
    """Build the site into `folder`, to be seen at `address`; `survey` is the look that was just taken."""

    def read() -> MkDocsConfig:
        config = load_config(str(settings), site_dir=str(folder))
        config.site_url = address
        return config

    config = read()
    plugin = find_plugin(config)
    assert plugin is not None  # the site that stands was made by it
    plugin.survey = survey
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=address)
    parse_file(SourceFile("person", "", ""), b"name: Ana")  # what reads a person is made for the first one
    return plugin.works(config, lambda: build(read(), serve_url=address))
