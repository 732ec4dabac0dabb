"""Wishes and remedies → changes of the content: which text stands in which file afterwards.

Whatever changes the content for its editors ends here, as edits and moves (diagnostics.py): the remedies of problems,
new names, new records. Texts come in and go out; publish/desk/draft.py reads and writes the files.
"""

from builder.revise.changes import Changes, applied, as_written
from builder.revise.patch import patch_of

__all__ = ("Changes", "applied", "as_written", "patch_of")
