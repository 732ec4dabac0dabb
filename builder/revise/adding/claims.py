"""The file for the claims of an article: an example for each manner of speaking, as a remark."""

from builder.model.articles import Article
from builder.model.dossier import Dossier
from builder.model.to_fill import TO_FILL, is_to_fill
from builder.read.expected.forms import written
from builder.revise.adding.records import schema_line

_HEAD = (
    "# Who says what in this article, in your own words. Take the # away from an example that fits, and fill it in.\n"
    "# A speaker is the id of an actor, or a description of two words or more.\n"
)


def text_of_claims(article: str, dossier: Dossier) -> str:
    """Return the text of the file for the claims of an article of the dossier."""
    named = next(iter(dossier.vocabulary.anonymity), "word")
    date = dossier.articles[article].date.known
    when = f"  #   when: {date.text}  # when it was said\n" if date else ""
    number = _paragraph(dossier.articles[article])
    entries = [
        f"  # {label.label}:\n"
        f"  # - id: {_id(article, manner, number)}\n"
        f"  #   says: {_says(label.silent)}\n"
        "  #   speaker: an official of the council\n"
        f"{when}"
        f"  #   manner: {manner}\n"
        f"  #   anonymity: {named}{_others(dossier)}\n"
        "  #   about: []\n"
        f"  #   sources: [{article}#p{number}]\n"
        for manner, label in dossier.vocabulary.manners.items()
    ]
    return schema_line(dossier, "claims") + _HEAD + "claims:\n" + "".join(entries)


def _says(is_silent: bool) -> str:
    return "…  # what they declined to comment on" if is_silent else TO_FILL


def _id(article: str, manner: str, number: int) -> str:
    """Return an id that no other example has: claims share one space of ids."""
    return written(f"{article[:40].rstrip('-')}-{manner[:10].rstrip('-')}-{number}")


def _others(dossier: Dossier) -> str:
    others = list(dossier.vocabulary.anonymity)[1:]
    return f"  # or {', '.join(others)}" if others else ""


def _paragraph(article: Article) -> int:
    """Return a paragraph that can be cited: the first behind the headline that is retold."""
    numbers = [each.number for each in article.digest if not is_to_fill(each.text)] or [
        each.number for each in article.digest
    ]
    return next((each for each in numbers if each > 1), 1)
