"""Messages: the rules on any text (method.md section 11)."""

from generator.messages.archive import collect_facts
from generator.messages.context import Context, describe_context
from generator.messages.lint import Remark, lint_message
from generator.messages.rules import RULES

__all__ = ["RULES", "Context", "Remark", "collect_facts", "describe_context", "lint_message"]
