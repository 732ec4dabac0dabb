"""What the handbook of the check says of each code: the file that explains them all is shipped with the check."""

import re
from collections.abc import Mapping
from functools import cached_property
from importlib.resources import files

from builder.diagnostics import Severity

_SECTION = re.compile(r"^### `([a-z0-9-]+)`\n\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_OPENING = {Severity.WARNING: "A warning", Severity.ADVICE: "Advice"}


class Handbook:
    """The handbook, read when it is first asked."""

    @cached_property
    def sections(self) -> Mapping[str, str]:
        """What is said of each code, as Markdown, in alphabetical order."""
        text = files("builder").joinpath("check", "README.md").read_text(encoding="utf-8")
        return {code: said.strip() for code, said in _SECTION.findall(text)}


def severity_of(section: str) -> Severity:
    """Return how serious the problem is of which a section says so at its head; if it says nothing, an error."""
    return next((each for each, words in _OPENING.items() if section.startswith(words)), Severity.ERROR)
