"""The ways out of the site: where its files are edited, and where a reader says that a fact is wrong.

A repository has a form for that; whoever has no account there can write to the address that the settings name. Both
begin with the page that they are about. What the form asks for is in .github/ISSUE_TEMPLATE/fact.yml, whose fields are
filled in by their ids; scripts add the statement and its citation (views/citations/tool/report.js).
"""

from urllib.parse import quote

from builder.model.vocabulary import Settings
from builder.render.page import Addresses
from builder.words import Words


def addresses_of(settings: Settings, repository: str | None, site: str | None, words: Words) -> Addresses:
    """Return where the pages lead outside; `repository` stands for the one in the settings, `site` is the address."""
    home, branch = repository or settings.home, quote(settings.branch)
    return Addresses(
        edit=f"{home}/edit/{branch}/{{path}}" if home else "",
        report=f"{home}/issues/new?template=fact.yml&title={quote('Fact: ')}{{name}}&record={{about}}" if home else "",
        form=f"{home}/issues/new?template={{form}}.yml" if home else "",
        mail=_letter(settings, settings.contact, words) if settings.contact else "",
        site=site or "",
    )


def _letter(settings: Settings, to: str, words: Words) -> str:
    """Return the draft of a letter on a page."""
    lines = (
        words.gettext("On which page:") + " {about}",
        words.gettext("What is wrong:"),
        words.gettext("Which article and paragraph says otherwise, or where everybody can look it up:"),
    )
    subject, body = quote(f"{settings.title}: ", safe=""), quote("\r\n\r\n".join(lines), safe="{}")
    return f"mailto:{quote(to, safe='@+')}?subject={subject}{{name}}&body={body}"
