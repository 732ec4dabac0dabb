"""Two states of one dossier → what a change does to it: for whoever has to judge the change in a minute."""

from builder.compare.comparison import Comparison, compare

__all__ = ("Comparison", "compare")
