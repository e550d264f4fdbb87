"""The message rules (method.md section 11): one module each, all of them listed here."""

from __future__ import annotations

from generator.messages.rule import MessageRule
from generator.messages.rules import (
    bare_request,
    boilerplate,
    find_me_a_job,
    flattery,
    j_word,
    name_drop,
    no_ground,
    no_request,
    no_value,
    off_limits,
    pick_your_brain,
    placeholder,
    pressure,
    resume,
    salutation,
    several_recipients,
    several_requests,
    too_big,
    too_long,
    too_long_for_channel,
    unsupported,
)

RULES: tuple[MessageRule, ...] = (
    boilerplate.RULE,
    salutation.RULE,
    placeholder.RULE,
    several_recipients.RULE,
    find_me_a_job.RULE,
    j_word.RULE,
    resume.RULE,
    no_request.RULE,
    several_requests.RULE,
    bare_request.RULE,
    no_value.RULE,
    name_drop.RULE,
    no_ground.RULE,
    too_big.RULE,
    pressure.RULE,
    flattery.RULE,
    unsupported.RULE,
    too_long_for_channel.RULE,
    too_long.RULE,
    pick_your_brain.RULE,
    off_limits.RULE,
)
