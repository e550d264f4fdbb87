"""One page of each kind in the demo, and the ways a reader may look at it."""

from __future__ import annotations

PAGES = {
    "home": "index.html",
    "today": "today.html",
    "calendar": "calendar.html",
    "people": "people/index.html",
    "advocate": "people/carla-gomez.html",
    "stopped": "people/hana-ito.html",
    "stranger": "people/chen-mei.html",
    "recruiter": "people/patricia-lobo.html",
    "giving": "giving.html",
    "fortify": "fortify.html",
    "companies": "companies/index.html",
    "company": "companies/acme.html",
    "openings": "openings.html",
    "reach": "reach.html",
    "introductions": "introductions.html",
    "progress": "progress.html",
    "review": "review.html",
    "method": "method/index.html",
    "rules": "method/rules/index.html",
    "rule": "method/rules/R02.html",
    "glossary": "method/glossary.html",
    "own-page": "my-story.html",
}
WIDTHS = {"phone": 390, "desktop": 1280}
SCHEMES = ("light", "dark")
