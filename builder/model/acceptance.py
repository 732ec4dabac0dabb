"""Acceptances: an editor says that what the check doubts is meant, and why."""

from pydantic import Field

from builder.model.fields import Identifier, Model, Text


class Acceptance(Model):
    """One doubt of the check that is answered: it holds for the entry or the file in which it stands."""

    code: Identifier = Field(description="The code of the warning, as the check shows it")
    because: Text = Field(description="Why it is right as it stands")
