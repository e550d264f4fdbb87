"""Where a command runs: in which playbook folder and for which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.cli.problems import WrongUsage
from generator.cli.settings import find_settings, read_day, read_settings, refuse_day
from generator.today import VARIABLE, WrongDay, decide_today


@dataclass(frozen=True)
class Place:
    """The folder that `-C` names, and the day that `--today` names if it does."""

    directory: Path
    option: date | None = None

    @property
    def root(self) -> Path:
        """The playbook's folder; wrong usage where there is no playbook."""
        if find_settings(self.directory) is None and not (self.directory / "contacts").is_dir():
            raise WrongUsage(
                f"no playbook in {self._name}: neither mkdocs.yml nor contacts/ is there.\n"
                f"`playbook init {self.directory}` makes one; `-C DIR` names another folder."
            )
        return self.directory.resolve()

    @property
    def settings(self) -> Path:
        """The playbook's mkdocs.yml; wrong usage where there is none."""
        settings = find_settings(self.root)
        if settings is None:
            raise WrongUsage(
                f"mkdocs.yml is missing in {self._name}.\n"
                f"`playbook init {self.directory}` writes one and leaves all else as it is."
            )
        return settings

    @property
    def today(self) -> date:
        """The day to compute for (format.md section 4). BrokenSettings where mkdocs.yml sets one that is none."""
        try:
            return decide_today(self.option, read_day(self.directory))
        except WrongDay as error:
            if error.source == VARIABLE:
                raise WrongUsage(str(error)) from None
            raise refuse_day(self.directory, str(error).removeprefix("mkdocs.yml: ")) from None

    @property
    def site_url(self) -> str | None:
        """Where the site stands on the web, if mkdocs.yml says so."""
        url = read_settings(self.directory).get("site_url")
        return url if isinstance(url, str) and url else None

    @property
    def _name(self) -> str:
        return "the current folder" if self.directory == Path() else str(self.directory)
