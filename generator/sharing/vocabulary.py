"""The edition's own words for what the method decides: fixed sentences that no fact takes part in."""

from __future__ import annotations

from collections.abc import Mapping

ACTIONS: Mapping[str, tuple[str, str]] = {
    "thank": ("Thank", "Say thanks"),
    "answer": ("Answer", "Answer what they wrote"),
    "promise": ("Promise", "Keep a promise"),
    "close-loop": ("Tell", "Tell them how an introduction went"),
    "follow-introduction": ("Write", "Write after an introduction"),
    "apply-step": ("Apply", "Take the next step of an application"),
    "nudge": ("Nudge", "Remind them once, then silence"),
    "build": ("Build", "Earn the next rung"),
    "reconnect": ("Reconnect", "Get in touch again, asking for nothing"),
    "keep-in-touch": ("In touch", "Keep in touch"),
    "fortify": ("Fortify", "Make a contact of a mere link"),
    "research": ("Research", "Find out more"),
}
"""Action kind -> the word for it, and what it is."""

MISSING: Mapping[str, str] = {
    "in_person": "a meeting in person",
    "gave": "something given to them",
    "likes_me": "a sign that they like me",
    "exchange": "one more exchange",
    "live": "a live conversation",
    "useful": "three useful things about them",
    "spread": "two weeks between the first exchange and the last",
    "knows_my_work": "a sign that they know my work",
    "would_vouch": "their word that they would vouch",
}
ENDORSEMENT: Mapping[str, str] = {
    "knows_me": "a relationship",
    "likes_me": "a sign that they like me",
    "knows_my_work": "a sign that they know my work",
    "knows_inside": "somebody inside whom they know",
    "would_vouch": "their word that they would vouch",
}
STUCK: Mapping[str, str] = {
    "silence": "two messages without an answer",
    "late": "One thing that is owed is late",
    "many late": "N things that are owed are late",
    "door": "an opening closes soon, and there is nobody inside to talk to",
    "offer": "no sentence yet about what I can do for them",
    "promise": "a promise of mine is past its day",
}
"""Where it does not move; N stands for the number."""

PASSED: Mapping[str, str] = {
    "asked": "asked for",
    "agreed": "agreed to",
    "declined": "declined",
    "hollow": "hollow: they do not really know each other",
    "made": "made",
    "talked": "made, and we talked",
    "thanked": "made, we talked, and the introducer knows how it went",
}
"""State of an introduction -> what came of it."""

TURNED: Mapping[str, str] = {
    "new": "new",
    "applied": "applied for",
    "closed": "closed",
    "gone": "no longer advertised",
    "target": "a target",
    "watching": "being watched",
    "interviewing": "at the interviews",
    "offer": "an offer",
    "rejected": "a no",
    "open": "open",
}
"""What became of an opening or a company, or the state that it has now -> the words for it."""

PRESSURE: Mapping[str, str] = {"clear": "Free to write", "wait": "Too soon to write", "stop": "Silence is due"}
BY: Mapping[str, str] = {"me": "by me", "them": "by them", "both": "by both"}
DRAFTS: Mapping[str, str] = {
    "fortify": "A word to make the link real",
    "reply-to-invite": "Answer to the invitation",
    "reconnect": "After a long silence",
    "conversation": "Ask for twenty minutes",
    "introduction-request": "Ask to be introduced",
    "forwardable": "Note about me, to forward",
    "wingman": "What they could say about me",
    "blurb-for-them": "What I would say about them",
    "referral-ask": "Ask for a good word",
    "thank": "Thank you",
    "close-loop": "Tell them how it went",
    "follow-up": "Keep my word",
    "nudge": "One nudge",
    "keep-in-touch": "A sign of life",
    "give": "Offer something they need",
    "opt-in": "Ask before I connect two people",
    "congratulate": "Congratulate",
    "after-applying": "Tell them that I applied",
    "mentor-update": "For my mentor",
}
"""Kind of draft -> what it is."""

SIGN: Mapping[str, str] = {
    "growing": "growing",
    "busy": "busy",
    "good-place": "a good place to work",
    "warning": "a warning",
    "neutral": "",
}
THROUGH: Mapping[str, str] = {"referral": "through a referral", "cold": "cold"}

ALL: tuple[Mapping[str, str | tuple[str, str]], ...] = (
    ACTIONS,
    MISSING,
    ENDORSEMENT,
    STUCK,
    PASSED,
    TURNED,
    PRESSURE,
    BY,
    DRAFTS,
    SIGN,
    THROUGH,
)
"""Everything above: the words that an edition brings along itself."""
