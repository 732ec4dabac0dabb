"""What the parts of a record's page are called, by which links lead to them."""

from enum import StrEnum


class Anchor(StrEnum):
    """The parts of a record's page, in the order in which they stand there."""

    SUMMARY = "summary"
    FACTS = "facts"
    NAMES = "names"
    PARTICIPANTS = "participants"
    CASUALTIES = "casualties"
    FIGURES = "figures"
    RESPONSIBLE = "responsible"
    ATTRIBUTIONS = "attributions"
    CHAIN = "chain"
    ARTICLES = "articles"
    STATEMENTS = "statements"
    KNOWN = "known"
    WITHIN = "within"
    EVENTS = "events"
    TIES = "ties"
    SAID = "said"
    SAID_ABOUT = "said-about"
    DECLINED = "declined"
    ACCOUNTS = "accounts"
    DIFFER = "differ"
    OPEN = "open"
    REMARK = "remark"
    WITHDRAWN = "withdrawn"
    MENTIONED = "mentioned"
    CHANGES = "changes"
    SOURCES = "sources"
