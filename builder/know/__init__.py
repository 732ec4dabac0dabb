"""Dossier and linked prose to knowledge: every question about the whole is answered here, once, with no page in mind.

What comes first, who took part, what lies within what, how many, who says so: whoever needs to know asks a part of
`Knowledge` (knowledge.py). Answers are ids, dates, numbers and places of statements; how they are said is for views.
"""

from builder.know.knowledge import Knowledge
from builder.link import Linked
from builder.model.dossier import Dossier

__all__ = ["Knowledge", "know"]


def know(dossier: Dossier, linked: Linked) -> Knowledge:
    """Return all that is known of a dossier; each answer is worked out when it is first asked for."""
    return Knowledge(dossier, linked)
