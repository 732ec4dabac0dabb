"""Addresses and paths that lead out of the site: what they must be, so that none leaves its place."""

import re
from urllib.parse import unquote, urlsplit


class BadFormError(ValueError):
    """A value in a wrong form; its text is a sentence for the writer, `remedy` the form to write.

    `instead` is what must stand there, if that is sure.
    """

    def __init__(self, message: str, remedy: str, instead: str | None = None) -> None:
        super().__init__(message)
        self.remedy, self.instead = remedy, instead


def web_address(value: str) -> str:
    """Return a web address; raises BadFormError."""
    refused = re.search(r"[\s<>\"`{}|\\^]", value)
    if not re.match(r"https?://", value):
        name = re.sub(r"^\w+:/*", "", value)
        message = f"'{value}' is not a web address; it starts with https:// or http://"
        raise BadFormError(message, f"Write: https://{name}", None if refused else f"https://{name}")
    if refused:
        code = "".join(f"%{each:02X}" for each in refused[0].encode())
        message = f"'{value}' is not a web address: {refused[0]!r} cannot stand in it"
        remedy = f"Write {code} for it, as a browser does when the address is copied from it."
        raise BadFormError(message, remedy, value.replace(refused[0], code))
    if not _has_host(value):
        raise BadFormError(f"'{value}' names no site", "Write the whole address: https://courier.example/2031/storm")
    return value.replace("'", "%27")  # The same address, and no end of a quotation anywhere.


def _has_host(address: str) -> bool:
    """Return whether an address names a site, and nobody at it: a name before @ looks like another site."""
    try:
        parts = urlsplit(address)
        return bool(re.search(r"\w", parts.hostname or "")) and "@" not in parts.netloc and parts.port != 0
    except ValueError:
        return False


def repository_address(value: str) -> str:
    """Return the address of a repository without a stroke at its end; raises BadFormError."""
    address = value.rstrip("/")
    if "?" in address or "#" in address or _leaves(unquote(urlsplit(address).path.removeprefix("/"))):
        raise BadFormError(f"'{value}' is not the address of a repository", "Write: https://example.org/owner/name")
    return address


def mail_address(value: str) -> str:
    """Return an e-mail address; raises BadFormError."""
    address = re.sub(r"^(mailto:|<)|>$", "", value.strip())
    if not re.fullmatch(r"[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)+", address):
        raise BadFormError(f"'{value}' is not an e-mail address", "Write one alone: letters@courier.example")
    if address != value:
        raise BadFormError(f"'{value}' is more than an e-mail address", f"Write: {address}", address)
    return address


def branch_name(value: str) -> str:
    """Return the name of a branch; raises BadFormError."""
    if _leaves(value) or re.search(r"[\s~^:?*\[]", value):
        raise BadFormError(f"'{value}' is not the name of a branch", "Write one such as main.")
    return value


def folder_path(value: str) -> str:
    """Return the path of a folder in a repository; raises BadFormError."""
    folder = value.rstrip("/") or value
    if folder != "." and _leaves(folder):
        raise BadFormError(
            f"'{value}' is not a folder of the repository", "Write it from there, such as dossier/content."
        )
    return folder


def _leaves(path: str) -> bool:
    """Return whether a path of a repository may lead elsewhere than down from where it starts."""
    return bool(path) and ("\\" in path or any(step in ("", ".", "..") for step in path.split("/")))
