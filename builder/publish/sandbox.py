"""The engine in which macros of hand-written pages are carried out: nothing but our macros, no attribute, no filter.

Pages hold only calls that were parsed and checked when they were read (link/macros.py). This is the second wall: even
a page that came past the first could call our macros with texts and numbers, and nothing else.
"""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from builder.render.escape import Markdown, markdown


class MacroSandbox(ImmutableSandboxedEnvironment):
    """An environment that knows the macros given and encodes everything else that is printed."""

    def __init__(self, macros: Mapping[str, Callable[..., Markdown]]) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=_encoded, keep_trailing_newline=True)
        self.globals = dict(macros)
        self.filters = {}
        self.tests = {}
        self._macros = frozenset(macros.values())

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse every attribute: arguments are texts and numbers, results are printed."""
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        """Allow calls of the macros only."""
        return obj in self._macros


def _encoded(value: Any) -> Markdown:
    return value if isinstance(value, Markdown) else markdown(str(value))
