"""What a command needs to know: given as an option, or asked for where somebody is there who can answer.

What is answered is kept as if it had been given: however the command ends before it is done, it shows the command that
has all of it, so that nobody types anything twice.
"""

import shlex
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from builder.cli.content import WRONG_USE
from builder.cli.drafts import is_asked
from builder.diagnostics import did_you_mean
from builder.model.vocabulary import Label, Vocabulary


def refuse(*sentences: str) -> NoReturn:
    """End the command, because it was called wrongly; the sentences say what to do."""
    click.echo(" ".join(filter(None, sentences)), err=True)
    sys.exit(WRONG_USE)


def can_ask() -> bool:
    """Return whether what is missing can be asked for."""
    return is_asked()


@contextmanager
def keeping() -> Iterator[None]:
    """Show the command that has all answers if this one ends before it is done, by whatever."""
    context = click.get_current_context()
    given = dict(context.params)
    try:
        yield
    except (click.Abort, KeyboardInterrupt, SystemExit):
        if context.params != given:
            click.echo(f"\nNothing that was answered is lost. To go on from here:\n\n  {line_of(context)}\n", err=True)
        raise


def keep(parameter: str, answer: object) -> None:
    """Keep an answer to what a parameter of the command would have said."""
    click.get_current_context().params[parameter] = answer


def line_of(context: click.Context) -> str:
    """Return a command with all that is known of its parameters, to be copied into a terminal."""
    options, names = list[str](), list[str]()
    for each in context.command.params:
        value: Any = context.params.get(each.name or "")
        values = [str(one) for one in (value if isinstance(value, tuple) else (value,)) if one is not None]
        if isinstance(each, click.Argument):
            names += [one for one in values if value != Path(str(each.default))]
        elif value is True:
            options.append(each.opts[0])
        elif value is not False:
            options += [word for one in values for word in (each.opts[0], one)]
    # A name that begins like an option is none behind two dashes.
    ordered = [*options, "--", *names] if any(each.startswith("-") for each in names) else [*names, *options]
    return shlex.join(["dossier", *context.command_path.split()[1:], *ordered])


def needed(
    parameter: str,
    given: str | None,
    option: str,
    question: str,
    proposed: str = "",
    why_not: Callable[[str], str] = lambda answer: "",
) -> str:
    """Return a text that has to be there, in one line; where it is asked for, another may be proposed."""
    text = " ".join((given or "").split())
    if not text and given is None and is_asked():
        text = _answer(question, proposed or None, why_not)
        keep(parameter, text)
    return text or refuse(f"Missing: {question.lower()}. Give it as {option}.")


def wished(parameter: str, given: str | None, question: str, why_not: Callable[[str], str] = lambda answer: "") -> str:
    """Return a text that may be left out, in one line; empty if it is.

    An answer that `why_not` says something of is asked for again; of what was given as an option, the check says it.
    """
    if given is None and is_asked():
        given = _answer(f"{question} (Enter leaves it open)", "", why_not)
        keep(parameter, given)
    return " ".join((given or "").split())


def _answer(question: str, default: str | None, why_not: Callable[[str], str]) -> str:
    """Return an answer of which `why_not` has nothing to say; one without a default cannot be empty."""
    while True:
        answer = " ".join(click.prompt(question, default=default, show_default=bool(default), err=True).split())
        problem = why_not(answer) if answer else ""
        if not problem and (answer or default == ""):
            return answer
        if problem:
            click.echo(problem, err=True)


def word(parameter: str, given: str | None, vocabulary: Vocabulary, section: str) -> str:
    """Return a word of the vocabulary: as it was given, by its label, or chosen from all of them."""
    labels = vocabulary.section(section)
    if not labels:
        refuse(f"vocabulary.yml has no words in {section}. Add one there first.")
    there = f"There are: {', '.join(labels)}."
    if given is None and not is_asked():
        refuse(f"Missing: --{parameter}. {there}")
    if given is None:
        _list(labels, section)
    while True:
        answer = click.prompt(f"{section}, number or word", err=True) if given is None else given
        listed = dict(enumerate(labels, 1))
        found = listed.get(int(answer)) if answer.isdecimal() and given is None else None
        if found := found or vocabulary.word_for(section, answer):
            keep(parameter, found)
            return found
        said = f"'{answer}' is not among the {section} of the vocabulary. {did_you_mean(answer, labels, there)}"
        if given is not None:
            refuse(said)
        click.echo(said, err=True)


def one_of(parameter: str, choices: Sequence[str], question: str) -> int:
    """Return the place of one of several choices, from 0; somebody has to be there who can answer."""
    for number, each in enumerate(choices, 1):
        click.echo(f"  {number:>2}  {each}", err=True)
    answer: int = click.prompt(question, type=click.IntRange(1, len(choices)), err=True)
    keep(parameter, str(answer))
    return answer - 1


def _list(labels: Mapping[str, Label], section: str) -> None:
    click.echo(f"The {section} of this dossier:", err=True)
    for number, (each, label) in enumerate(labels.items(), 1):
        click.echo(f"  {number:>2}  {each:<24} {label.label}", err=True)
