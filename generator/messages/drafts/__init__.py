"""Drafts: words worth sending, built from facts (method.md section 10)."""

from generator.messages.drafts.drafting import DRAFT_CHANNELS, make_draft
from generator.messages.drafts.kinds import KINDS
from generator.messages.drafts.templates import Templates

__all__ = ["DRAFT_CHANNELS", "KINDS", "Templates", "make_draft"]
