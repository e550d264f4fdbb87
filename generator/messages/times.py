"""Does a request say when, or how long?"""

from __future__ import annotations

from generator.messages.phrases import DAYS, MONTHS, NUMBERS, phrases

TIME = phrases(
    rf"{NUMBERS}[ -]?(?:minutes?|mins?|hours?|hrs?)",
    r"half an hour|quarter of an hour|an hour|one question",
    rf"(?:{DAYS})s?",
    r"(?:this|next|coming|following|same|any|every) (?:week|wk|weekend|month|morning|afternoon|evening|spring|summer"
    r"|autumn|fall|winter|term|time|day|year)s?",
    r"today|tonight|tomorrow|the day after",
    rf"(?:{MONTHS} )?\d{{1,2}}(?:st|nd|rd|th)(?: of)?(?: {MONTHS})?",
    rf"\d{{1,2}} {MONTHS}|{MONTHS} \d{{1,2}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]?(?:\d{{2,4}})?",
    rf"(?:in|by|before|after|until|till|during|from|for|of|early|mid|late|end of|through)[ -](?:early |mid-?"
    rf"|late )?(?:the )?{MONTHS}",
    r"\d{1,2}(?::|\.|h)\d{2}|\d{1,2} ?(?:am|pm|a\.m|p\.m|o'clock)",
    r"at (?:noon|lunch|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})",
    rf"(?:in|within|over|during) (?:the )?(?:next |coming |following )?{NUMBERS} (?:\w+ )?(?:days|weeks|months)",
    rf"(?:in|by|before|after|until|till|over|during|at|around|towards) (?:the |your )?(?:next "
    rf"|coming )?(?:\w+ )?(?:(?:end|beginning|start|middle) of (?:the |this |next |{MONTHS}|term|summer|spring"
    rf"|autumn)|weekend|week|month|"
    r"christmas|new year|easter|holidays?|summer|spring|autumn|winter|fall|deadline|break|conference|fair|meeting"
    r"|board meeting|ramadan|eid|diwali|hanukkah|thanksgiving)",
    r"before (?:then|that|they|it|the|you|she|he|we|i) (?:closes?|decides?|leaves?|goes?|is|are)|before then|by then"
    r"|before that(?=[.,;?!]|$| (?:day|date|about|with|what|how|whether)\b)|by that (?:day|date)",
    r"deadline|closes? (?:on|in|this|next|tomorrow|today)",
    r"no (?:hurry|rush)|whenever (?:it |that )?(?:suits|works)|(?:any|some) (?:day|evening|morning|afternoon)",
    r"on (?:a|your) (?:walk|way|commute)",
    r"after work|over (?:lunch|breakfast|dinner)|this side of|first thing|when you (?:are|re) (?:back|next|in)",
    r"(?:second|first|third|last) week",
)
