"""How an opening's needs meet my skills, as a bar (method.md section 6)."""

from __future__ import annotations

from generator.method.standing import Fit
from generator.pages.pictures.ladder import Segment, lay_out


def draw_fit(fit: Fit) -> tuple[Segment, ...]:
    """Stretches for the needs met with proof, those claimed without, and those unmet; empty without needs."""
    counts = {"met": len(fit.met), "unproven": len(fit.unproven), "unmet": len(fit.unmet)}
    return lay_out(counts, max(sum(counts.values()), 1))
