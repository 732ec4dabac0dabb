"""What the age of a kept copy means, for who unpacks the zip and is asked by nobody to renew it."""

from builder.build import Compiled
from builder.model.site import HOME, page_path, published
from builder.views.feeds.view import published_at

_RENEWS = "Nothing in a copy renews itself: what was added, corrected or withdrawn since then is missing here."


def age_of(compiled: Compiled | None) -> tuple[str, ...]:
    """Return of which day the content of a copy is, what that means, and where to look for what changed since."""
    if compiled is None:
        return ()
    site, settings = compiled.site, compiled.dossier.settings
    newest = site.teller.knowledge.history.newest
    version = f", version {settings.version}" if settings.version else ""
    if newest is None:
        opening = f"This copy{version} does not say of which day its content is."
    else:
        opening = f"This copy holds the content of {newest.first.isoformat()}{version}."
    changes = page_path("index", "changes") if "changes" in site.teller.knowledge.contents.names else ""
    here = f"What changed up to that day stands in {published(changes)}." if changes else ""
    live = published_at(site, changes or site.routes.page(HOME))
    since = f"What changed since: {live}" if live else "Whoever published it can say whether there is a newer one."
    return tuple(each for each in (opening, _RENEWS, here, since) if each)
