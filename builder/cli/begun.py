"""A file that is begun: nothing like it is there, its id is free, the check has no error in it; then it is written."""

import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from builder.build import Examined, examine
from builder.cli.asking import keep, refuse
from builder.cli.content import FAILED
from builder.cli.drafts import drafted, errors_caused, is_asked
from builder.cli.problems import show
from builder.diagnostics import Diagnostic, did_you_mean, errors_in, tally
from builder.link.citations import why_no_paragraph
from builder.model.citing import inline_citations
from builder.model.dossier import Dossier
from builder.model.refs import BadCitationError, Citation, how_to_write, parse_citation, propose_id, why_no_id
from builder.model.values.date_forms import how_to_write_date
from builder.model.values.dates import BadDateError, parse_date
from builder.model.values.names import fold
from builder.publish.desk.draft import Draft
from builder.revise import Changes
from builder.revise.adding.likeness import Likely
from builder.revise.renaming import taken_ids


@dataclass(frozen=True, eq=False)
class Begun:
    """A draft of the content to which a file is to be added, and what was said of the content before."""

    draft: Draft
    dossier: Dossier
    before: Examined

    def free_id(self, given: str | None, proposed: str, otherwise: str) -> str:
        """Return an id for the new file: the one given, or the proposed one; asked for if that is taken or none.

        `otherwise` is proposed then; nothing is invented where nobody can say no to it.
        """
        wanted = given or proposed
        while problem := self._why_not(wanted):
            if given or not is_asked():
                example = f", such as --id {otherwise}" if otherwise and not self._why_not(otherwise) else ""
                refuse(problem, "" if given else f"Give another with --id{example}.")
            click.echo(problem, err=True)
            wanted = click.prompt("Id", default=otherwise or None, err=True)
            keep("id", wanted)
        return wanted

    def write(self, path: str, text: str) -> list[Diagnostic]:
        """Write a new file and return what the check says of it; ends the command, and writes nothing, at an error."""
        self.draft.take(Changes({path: text}))
        after = examine(self.draft.folder)
        if caused := errors_caused(self.before, after):
            show(caused, after.texts, self.draft.content, "text")
            click.echo(f"{tally(caused)}: {path} was not written.", err=True)
            sys.exit(FAILED)
        self.draft.put()
        click.echo(f"Wrote {self.draft.content}/{path}.")
        left = [each for each in after.diagnostics if each.place.path == path and not each.is_advice]
        for each in left:
            click.echo(f"  line {each.place.line}: {each.message}")
        return left

    def _why_not(self, id: str) -> str:
        """Return why an id cannot be that of a new record, as a sentence; empty if it can."""
        if not id:
            return "From this name no id can be made."
        if reason := why_no_id(id):
            return f"'{id}' {reason}. {how_to_write(id)}".strip()
        if other := taken_ids(self.dossier).get(id):
            return f"'{id}' is an id of {other} already."
        return f"'{id}' is the id of a file that cannot be read." if id in self.dossier.broken else ""


@contextmanager
def begun(content: Path) -> Iterator[Begun]:
    """Yield a draft of a content folder for a new file; ends the command if there is no dossier in it."""
    with drafted(content) as draft:
        before = examine(draft.folder)
        if before.dossier is None:
            show(errors_in(before.diagnostics), before.texts, content, "text")
            click.echo("First mend what cannot be read: without it nothing can be added.", err=True)
            sys.exit(FAILED)
        yield Begun(draft, before.dossier, before)


def warn_of(found: Sequence[Likely], anyway: bool, sentence: Callable[[Likely], str], remedy: str) -> None:
    """Say which records may be what is to be added, and end the command unless that is answered."""
    if not found or anyway:
        return
    for each in found[:5]:
        click.echo(sentence(each), err=True)
    if is_asked():
        if click.confirm("Go on all the same?", err=True):
            keep("anyway", True)
            return
    else:
        click.echo(remedy, err=True)
    sys.exit(FAILED)


def name_and_content(name: str | None, content: Path, parameter: str = "name") -> tuple[str | None, Path]:
    """Return the name and the content folder: whoever gives no name, as that parameter, may give the folder alone."""
    if name and Path(name, "dossier.yml").is_file():
        folder = Path(name)
        keep(parameter, None)
        keep("content", folder)
        return None, folder
    return name, content


def citations(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return citations as they are written; raises BadParameter for what is none."""
    if problem := next(filter(None, map(why_no_citations, values)), ""):
        raise click.BadParameter(problem)
    return cited_in(",".join(values))


def cited_in(text: str) -> tuple[str, ...]:
    """Return the citations in a text that has nothing else, with commas between them."""
    return tuple(each.strip() for each in text.split(",") if each.strip())


def why_no_citations(text: str, dossier: Dossier | None = None) -> str:
    """Return why a text is not made of citations, of a dossier if it is given, as a sentence; empty if it is."""
    for each in cited_in(text):
        try:
            citation = parse_citation(each)
        except BadCitationError as error:
            return f"{error}."
        if dossier and not citation.is_general_knowledge and (problem := _why_not_there(citation, dossier)):
            return problem
    return ""


def _why_not_there(citation: Citation, dossier: Dossier) -> str:
    article = dossier.articles.get(citation.article)
    if article is None:
        return f"There is no article '{citation.article}'. {did_you_mean(citation.article, dossier.articles)}".strip()
    found = why_no_paragraph(citation, article)
    return f"{found[0]}. {found[1]}" if found else ""


def why_no_summary(text: str, dossier: Dossier) -> str:
    """Return what is wrong with what a summary cites, as a sentence; empty if nothing is."""
    return next(filter(None, (why_no_citations(each, dossier) for each in inline_citations(text))), "")


def why_no_place(text: str, dossier: Dossier) -> str:
    """Return why a text is not the id of a place, as a sentence; empty if it is."""
    if text.strip() in dossier.locations:
        return ""
    named = next((key for key, each in dossier.locations.items() if fold(each.name) == fold(text)), "")
    near = f"Did you mean '{named}'?" if named else did_you_mean(text, dossier.locations)
    return f"There is no place '{text.strip()}'. {near}".strip()


def why_no_date(text: str) -> str:
    """Return why a text is no date as it is written here, as a sentence; empty if it is one."""
    try:
        parse_date(text.strip())
    except BadDateError:
        return f"'{text.strip()}' is not a date. {how_to_write_date(text)}"
    return ""


def id_beside(name: str, word: str) -> str:
    """Return what can be proposed where the id of a name is taken: with a word behind it that tells the two apart."""
    return propose_id(f"{name} {word}", "")


def check_of(content: Path, path: str) -> str:
    """Return the command that checks a file, to be copied into a terminal."""
    return f"dossier check {shlex.quote(f'{content}/{path}')}"
