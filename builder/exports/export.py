"""What an export is: a file of the site that other programs read."""

from collections.abc import Callable
from dataclasses import dataclass

from builder.know import Knowledge
from builder.model.marked import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file for other programs: its name, what it is called and holds, in a line each, and what makes its bytes."""

    name: str
    title: Message
    about: Message
    make: Callable[[Knowledge], bytes]

    @property
    def path(self) -> str:
        """Where it lies on the site; no page lies in this folder."""
        return f"exports/{self.name}"
