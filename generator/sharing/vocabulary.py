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
PRESSURE: Mapping[str, str] = {"clear": "Free to write", "wait": "Too soon to write", "stop": "Silence is due"}
BY: Mapping[str, str] = {"me": "by me", "them": "by them", "both": "by both"}
