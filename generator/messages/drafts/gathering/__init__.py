"""From a playbook to the facts of one message: what the files say, turned to the reader, or where to write it down."""

from generator.messages.drafts.gathering.gatherer import Gatherer

__all__ = ["Gatherer"]
