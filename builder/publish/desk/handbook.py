"""What the handbook of the check says of each code: read from the file that explains them all."""

import re
from collections.abc import Mapping

from builder.publish.folders import PACKAGE

_SECTION = re.compile(r"^### `([a-z0-9-]+)`\n\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)


def explanations() -> Mapping[str, str]:
    """Return what is said of each code, as Markdown, in alphabetical order."""
    text = (PACKAGE / "check" / "README.md").read_text(encoding="utf-8")
    return {code: said.strip() for code, said in _SECTION.findall(text)}
