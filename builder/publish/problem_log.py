"""What MkDocs' log says of the content."""

import logging
from pathlib import Path

from builder.build import Examined
from builder.diagnostics import report, stopping
from builder.publish.folders import way

log = logging.getLogger("mkdocs.plugins.dossier")


def tell_problems(examined: Examined, content: Path, is_fit: bool) -> None:
    """Log the problems of a content folder, which advice is none of: as errors, unless pages are made all the same."""
    if problems := stopping(examined.diagnostics, strict=True):
        log.log(logging.INFO if is_fit else logging.ERROR, "\n%s", report(problems, examined.texts, way(content)))
