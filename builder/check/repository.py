"""The repository: links to edit a page and to report a problem lead to one that exists."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, Severity
from builder.know import Knowledge


def placeholder_repository(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """A repository in the settings is somebody's."""
    settings = knowledge.dossier.settings
    if not settings.repository or settings.home:
        return
    for document in knowledge.dossier.documents:
        if document.model is settings:
            message = f"'{settings.repository}' is an example and nobody's repository, so no page links to it"
            remedy = "Write your own, such as https://github.com/your-name/dossier, or remove this line."
            place = document.place(("repository",))
            yield Diagnostic("placeholder-repository", place, message, remedy, Severity.ADVICE)
