"""The `playbook` command: one module a command, loaded when it is called."""

from __future__ import annotations

import click

from generator.cli.group import LazyGroup
from generator.cli.options import add_common_options, write_example

COMMANDS = {
    "init": "Make a new private playbook folder.",
    "check": "Say everything that is wrong with the files, and what the rules find.",
    "build": "Build the site into site/, with the check first.",
    "serve": "Show the site, live: every save is built again.",
    "export": "Write the same pages as plain Markdown, for any other generator.",
    "show": "Show one person or company in the terminal.",
    "today": "Say what to do today, with whom and why.",
    "week": "Say what to do this week, with whom and why.",
    "path": "Show the best ways to a person or into a company: through whom, how warm, where weak, what to do first.",
    "draft": "Write a message from what your files say, or say what is missing for it.",
    "plan": "Print everything that is computed, as JSON.",
    "calendar": "Print the plan as a calendar (RFC 5545), or write it to a file.",
    "share": "Write a read-only edition that holds only what a share profile lists.",
    "review": "Say what changed since a day or a commit: rungs, conversations, gives, promises, openings, the plan.",
    "log": "Add an entry to somebody's log: lines are added, every byte you typed stays.",
    "add": "Make a file for a person or a company, with hints for what else could stand in it.",
    "promote": "Make a line of your phonebook a person with a file.",
    "import": "Take in what other programs know: links, messages, meetings, postings.",
    "lint": "Say what a careful mentor would change in a message before you send it.",
    "rule": "Explain a rule: what it says and why.",
}


@click.group(
    cls=LazyGroup,
    commands_help=COMMANDS,
    no_args_is_help=True,
    epilog=write_example("playbook init my-playbook", "playbook -C my-playbook serve"),
)
@add_common_options
@click.version_option(package_name="networking-playbook", prog_name="playbook")
def main() -> None:
    """A personal networking playbook: people and target companies as YAML, a private site as the result."""
