"""What a link written as `[text](target)` leads to, if to no record: a page of the site, or the web."""

import re
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

from builder.diagnostics import clearly_meant, did_you_mean
from builder.link.nodes import Inline, PageLink, WebLink
from builder.model.dossier import Dossier
from builder.model.refs import how_to_write, propose_id
from builder.model.site import INDEXES

SCHEMES = ("https", "http", "mailto")
Report = Callable[..., None]
"""What takes a problem: its code, where it stands in the text, the message, the remedy, its cause, its replacement."""

_ENDINGS = re.compile(r"(\.(md|ya?ml|html?))+$")
_TARGETS = "Links lead to a record's id, a page's id, or an address with https://, http:// or mailto:."


def page_or_web_link(target: str, children: tuple[Inline, ...], dossier: Dossier) -> PageLink | WebLink | None:
    """Return the link to a page or to an address on the web; None if the target is neither."""
    name, _, anchor = target.partition("#")
    pages = {"page": dossier.pages, "disagreement": dossier.disagreements, "index": INDEXES}
    for sort, names in pages.items():
        if name in names:
            return PageLink(sort, name, children, anchor)
    return WebLink(target, children) if _scheme(target) in SCHEMES else None


def refuse(target: str, dossier: Dossier, report: Report) -> None:
    """Report why a target leads nowhere: the code, where it stands in the text, the message and the remedy."""
    if _scheme(target) or target.startswith(("/", "\\")):
        report("unsafe-link", target, f"a link to '{target[:60]}' is not allowed", _TARGETS)
        return
    # The parser writes what stands between angle brackets, such as spaces, as an address would have it.
    name = unquote(target.partition("#")[0])
    found = f"({target}" if target.startswith(name) else f"(<{name}"
    known = [*dossier.records, *dossier.pages, *dossier.disagreements, *INDEXES]
    message = f"there is no record or page with the id '{name or target}'"
    stem = propose_id(_ENDINGS.sub("", name.rstrip("/").rpartition("/")[2]), "")
    if stem in known and stem != name:
        remedy = f"A link leads to an id alone. Write: ({stem})"
        bare = found if target.startswith(name) else f"{found}>"
        report("unknown-reference", bare, message, remedy, instead=f"({stem}")
        return
    otherwise = f"{_TARGETS} {how_to_write(name)}".strip()
    near = clearly_meant(name, known)
    instead = found.replace(name, near) if near else None
    report("unknown-reference", found, message, did_you_mean(name, known, otherwise), name, instead=instead)


def _scheme(target: str) -> str:
    try:
        return urlsplit(target).scheme.lower()
    except ValueError:
        return "invalid"
