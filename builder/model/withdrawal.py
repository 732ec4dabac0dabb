"""Withdrawals: an editor takes back what was entered. It stays in its file, and counts for nothing.

A corrected value is another entry beside the one that is withdrawn.
"""

from pydantic import Field

from builder.model.fields import Day, Model, RunningText


class Withdrawal(Model):
    """When an entry was taken back, and why."""

    on: Day = Field(description="Day on which it was withdrawn, such as 2031-04-20")
    because: RunningText = Field(description="Why, for readers; may cite")
