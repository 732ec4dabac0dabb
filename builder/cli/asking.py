"""What a command needs to know: given as an option, or asked for where somebody is there who can answer."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NoReturn

import click

from builder.cli.content import WRONG_USE
from builder.cli.drafts import is_asked
from builder.diagnostics import did_you_mean
from builder.model.vocabulary import Label, Vocabulary


def refuse(*sentences: str) -> NoReturn:
    """End the command, because it was called wrongly; the sentences say what to do."""
    click.echo(" ".join(filter(None, sentences)), err=True)
    sys.exit(WRONG_USE)


def needed(given: str | None, option: str, question: str, proposed: str = "") -> str:
    """Return a text that has to be there, in one line; where it is asked for, another may be proposed."""
    text = " ".join((given or "").split())
    while not text and given is None and is_asked():
        text = " ".join(click.prompt(question, default=proposed or None, err=True).split())
    return text or refuse(f"Missing: {question.lower()}. Give it as {option}.")


def wished(given: str | None, question: str, why_not: Callable[[str], str] = lambda answer: "") -> str:
    """Return a text that may be left out, in one line; empty if it is.

    An answer that `why_not` says something of is asked for again; of what was given as an option, the check says it.
    """
    while given is None and is_asked():
        answer = click.prompt(f"{question} (Enter leaves it open)", default="", show_default=False, err=True)
        if not (problem := why_not(answer) if answer.strip() else ""):
            given = answer
        else:
            click.echo(problem, err=True)
    return " ".join((given or "").split())


def word(given: str | None, option: str, vocabulary: Vocabulary, section: str) -> str:
    """Return a word of the vocabulary: as it was given, by its label, or chosen from all of them."""
    labels = vocabulary.section(section)
    if not labels:
        refuse(f"vocabulary.yml has no words in {section}. Add one there first.")
    there = f"There are: {', '.join(labels)}."
    if given is None and not is_asked():
        refuse(f"Missing: {option}. {there}")
    if given is None:
        _list(labels, section)
    while True:
        answer = click.prompt(f"{section}, number or word", err=True) if given is None else given
        listed = dict(enumerate(labels, 1))
        found = listed.get(int(answer)) if answer.isdecimal() and given is None else None
        if found := found or vocabulary.word_for(section, answer):
            return found
        said = f"'{answer}' is not among the {section} of the vocabulary. {did_you_mean(answer, labels, there)}"
        if given is not None:
            refuse(said)
        click.echo(said, err=True)


def one_of(choices: Sequence[str], question: str) -> int:
    """Return the place of one of several choices, from 0; somebody has to be there who can answer."""
    for number, each in enumerate(choices, 1):
        click.echo(f"  {number:>2}  {each}", err=True)
    answer: int = click.prompt(question, type=click.IntRange(1, len(choices)), err=True)
    return answer - 1


def _list(labels: Mapping[str, Label], section: str) -> None:
    click.echo(f"The {section} of this dossier:", err=True)
    for number, (each, label) in enumerate(labels.items(), 1):
        click.echo(f"  {number:>2}  {each:<24} {label.label}", err=True)
