"""Filing: what stands in a file belongs there, and is about something."""

from collections.abc import Iterator

from builder.check.doubts import Doubt
from builder.know import Knowledge
from builder.model.records import Claims, Disagreement


def misfiled_claim(knowledge: Knowledge) -> Iterator[Doubt]:
    """A claim rests on the article after which its file is named."""
    articles = knowledge.dossier.articles
    for document in knowledge.dossier.documents:
        if not isinstance(document.model, Claims) or document.id not in articles:
            continue
        for index, claim in enumerate(document.model.claims):
            cited = [each.article for each in claim.sources]
            if cited and document.id not in cited:
                message = f"claim '{claim.id}' stands with '{document.id}', which it does not cite"
                remedy = f"Move it to claims/{cited[0]}.yml, or cite a paragraph of '{document.id}' under sources."
                yield Doubt("misfiled-claim", document, ("claims", index, "sources"), message, remedy)


def about_nothing(knowledge: Knowledge) -> Iterator[Doubt]:
    """A disagreement names the records that it concerns; otherwise no page leads to it."""
    for document in knowledge.dossier.documents:
        if isinstance(document.model, Disagreement) and not document.model.about and not document.model.on:
            message = "this disagreement is about no record, so no record shows it"
            remedy = "Name the records that it concerns: about: [id, …]."
            yield Doubt("about-nothing", document, (), message, remedy)
