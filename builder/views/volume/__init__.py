"""The whole dossier as one document: which pages it holds, in which order, and what its parts are called."""

from builder.views.volume.view import Chapter, Leaf, Part, chapters

__all__ = ["Chapter", "Leaf", "Part", "chapters"]
