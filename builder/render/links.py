"""Links and citation marks of one page, as Markdown.

Citations are numbered in the order in which they are printed on the page; the same paragraph keeps its number.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from builder.model.articles import Publisher
from builder.model.dossier import Dossier
from builder.model.refs import Citation
from builder.model.site import INDEXES
from builder.render.bylines import Bylines
from builder.render.escape import Markdown, address, markdown
from builder.render.routes import Routes
from builder.words import Words


@dataclass(slots=True)
class PageLinks:
    """Writes the links of one page; `sources` are the citations printed so far, in order.

    `bylines` name the articles, `order` is the place of each in the order of publication, `edit_address` where files
    are edited, with {path}, `form_address` where readers say what they know, with {form}; both may be empty.
    """

    bylines: Bylines
    routes: Routes
    order: Mapping[str, int]
    page: str
    numbered: bool = True
    sources: dict[Citation, int] = field(default_factory=dict)
    edit_address: str = ""
    form_address: str = ""

    @property
    def dossier(self) -> Dossier:
        """The dossier whose pages these are."""
        return self.bylines.dossier

    @property
    def words(self) -> Words:
        """The words of its language."""
        return self.bylines.words

    def to(self, target: str) -> Markdown:
        """Return the address of a page as written on this one."""
        return Markdown(self.routes.relative(target, self.page))

    def record(self, record: str, label: str = "") -> Markdown:
        """Return a link to a record, under its name or the label."""
        found = self.dossier.records.get(record)
        if found is None:
            return markdown(label or record)
        return self.link(self.routes.record(record), label or found.shown_name)

    def link(self, target: str, label: str) -> Markdown:
        """Return a link to a page of the site."""
        return Markdown(f"[{markdown(label)}]({self.to(target)})")

    def edit(self, record: str) -> Markdown:
        """Return a link to edit the file of a record, nothing without a repository."""
        if not self.edit_address:
            return Markdown()
        path = f"{self.dossier.settings.folder}/{self.dossier.document_of[record].path}"
        target = address(self.edit_address.replace("{path}", quote(path)))
        name = markdown(self.words.gettext("Edit %(name)s", name=self.dossier.records[record].shown_name))
        edit = markdown(self.words.gettext("Edit"))
        return Markdown(f'<a class="edit" href="{target}" rel="noopener noreferrer" aria-label="{name}">{edit}</a>')

    def form(self, name: str, label: str) -> Markdown:
        """Return a link to a form of the repository, by its name in .github/ISSUE_TEMPLATE/."""
        target = address(self.form_address.replace("{form}", name))
        return Markdown(f'<a class="edit" href="{target}" rel="noopener noreferrer">{markdown(label)}</a>')

    def crumb(self, target: str, label: str) -> Markdown:
        """Return a link to an index, at an anchor if given, or to a record; of a missing index, the label."""
        index, _, anchor = target.partition("#")
        if index in INDEXES and index not in self.routes.indexes:
            return markdown(label)
        if index in INDEXES:
            return self.link(self.routes.group(index, anchor) if anchor else self.routes.index(index), label)
        return self.record(target, label)

    def claim(self, claim: str) -> Markdown:
        """Return a link to a claim, named by its speaker."""
        found = self.dossier.claims[claim]
        article = self.dossier.article_of_claim[claim]
        speaker = (
            self.dossier.actors[found.speaker].shown_name if found.speaker in self.dossier.actors else found.speaker
        )
        return self.link(f"{self.routes.record(article)}#claim-{claim}", speaker)

    def article(self, article: str) -> Markdown:
        """Return a link to an article, named by outlet and title."""
        return self.record(article, self.bylines.titled(article))

    def account(self, articles: Iterable[str]) -> Markdown:
        """Return the outlets of the articles that carry one work's account, each with its date."""
        found = [self.dossier.articles[each] for each in articles]
        known = [each for each in found if each.publisher.is_known] or found[:1]
        outlet = self.bylines.outlet
        names = (outlet(each.publisher) if each.publisher.is_known else f"“{each.title}”" for each in known)
        return markdown(f"{', '.join(dict.fromkeys(names))}, {self.bylines.marked_days(known[0].date)}")

    def passage(self, sort: str, page: str, anchor: str, label: str) -> Markdown:
        """Return a link to a passage of a page, which is a record's unless its sort is another."""
        target = self.routes.of(sort, page)
        return self.link(f"{target}#{anchor}" if anchor else target, label)

    def publisher(self, publisher: Publisher) -> Markdown:
        """Return who published an article, with how we know it where it is not printed."""
        outlet = self.bylines.outlet(publisher) if publisher.is_known else publisher.name
        name = self.record(publisher.actor, outlet) if publisher.actor else markdown(outlet)
        inferred = f' <span class="inferred">{markdown(self.words.gettext("inferred"))}</span>'
        basis = inferred if publisher.basis == "inferred" else ""
        reason = f' <span class="note">{markdown(publisher.reason)}</span>' if publisher.reason else ""
        return Markdown(name + basis + reason)

    def outlets(self, sources: Iterable[Citation]) -> tuple[str, ...]:
        """Return the outlets of the articles cited, each once."""
        articles = (self.dossier.articles.get(each.article) for each in sources)
        unknown = self.words.gettext("an outlet that is not shown")
        outlet = self.bylines.outlet
        names = (outlet(each.publisher) if each.publisher.is_known else unknown for each in articles if each)
        return tuple(dict.fromkeys(names))

    def web(self, url: str) -> Markdown:
        """Return a link out of the site, shown as its address."""
        return web_link(url, markdown(url))

    def out(self, url: str, label: str) -> Markdown:
        """Return a link out of the site under a label."""
        return web_link(url, markdown(label))

    def cite(self, sources: Iterable[Citation]) -> Markdown:
        """Return the citation marks of a statement: each a number that leads to its paragraph."""
        marks = [(self._mark(each), self.sources.get(each, 0)) for each in dict.fromkeys(sources)]
        # Those cited before stand first, so that numbers ascend; general knowledge has none and comes last.
        marks.sort(key=lambda mark: mark[1] or len(self.sources) + 1)
        return Markdown("".join(mark for mark, _ in marks))

    def describe(self, citation: Citation) -> str:
        """Return what a citation is: outlet and paragraph, and where no list of sources follows, all of its article."""
        if citation.is_general_knowledge:
            return self.words.gettext("General knowledge, not stated in any of the articles")
        article, number = self.dossier.articles[citation.article], str(citation.paragraph)
        outlet = self.bylines.outlet(article.publisher)
        if self.numbered:
            return self.words.gettext("%(outlet)s, paragraph %(number)s", outlet=outlet, number=number)
        return self.words.gettext(
            "“%(title)s”, %(outlet)s, %(date)s, paragraph %(number)s",
            title=article.title,
            outlet=outlet,
            date=self.bylines.marked_days(article.date),
            number=number,
        )

    def cited_articles(self) -> list[str]:
        """Return the articles cited so far, in order of publication."""
        return sorted({each.article for each in self.sources}, key=self.order.__getitem__)

    def _mark(self, citation: Citation) -> str:
        target = self.routes.citation(citation)
        hover = markdown(self.describe(citation))
        if citation.is_general_knowledge:
            label = markdown(self.words.gettext("general knowledge"))
            link = f'[{label}]({self.to(target)} "{hover}")' if target else label
            return f' <span class="general">{link}</span>'
        # What macros write is put into a page that has numbered its citations before.
        if not self.numbered:
            return f'<sup class="cite">[¶{citation.paragraph}]({self.to(target)} "{hover}")</sup>'
        if number := self.sources.get(citation):
            return f'<sup class="cite">[{number}]({self.to(target)})</sup>'
        # The first mark of a number says what it is, and the list of sources leads back to it.
        number = self.sources.setdefault(citation, len(self.sources) + 1)
        return f'<sup class="cite" id="{self.anchor(number)}">[{number}]({self.to(target)} "{hover}")</sup>'

    def anchor(self, number: int) -> str:
        """Return the id of the first mark of a number."""
        return f"n{number}"


def web_link(url: str, label: Markdown) -> Markdown:
    """Return a link out of the site."""
    return Markdown(f'<a href="{address(url)}" rel="noopener noreferrer">{label}</a>')
