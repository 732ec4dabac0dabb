"""What the system does not let be read: a file without the right to it, a disk that fails, a file that is gone."""

import shlex

from builder.diagnostics import Diagnostic, Place


def unreadable(path: str, error: OSError) -> Diagnostic:
    """Return what is said of a file or folder that cannot be read, for the reason that the system gives."""
    match error:
        case PermissionError():
            reason = "you have not the right to read it"
            remedy = f"Give yourself the right; in a terminal, from the content folder: chmod u+rwX {shlex.quote(path)}"
        case FileNotFoundError():
            reason, remedy = "it was there a moment ago, and has gone", "Start the command again."
        case _:
            reason = (error.strerror or "no reason is given").lower()
            remedy = "See whether another program opens it. If none does, put a copy of it in its place."
    return Diagnostic("unreadable-file", Place(path), f"the system does not let this be read: {reason}", remedy)
