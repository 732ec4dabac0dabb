"""Whom a server on this machine answers: those who ask for it by a name of its own.

A page of another site could have the reader's browser ask for a draft under that site's name, if that name is made to
lead here. Such a request names the other site as its host.
"""

from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A web application, as WSGI has it (PEP 3333)."""

_OWN = ("localhost", "127.0.0.1", "::1")
_SAYING = b"This server answers only under its own address, such as http://localhost."


def for_own_names(serve: Application, address: str) -> Application:
    """Return an application that leaves to `serve` what asks for this machine, or for `address`, by a sensible path.

    A server at 0.0.0.0 or :: answers every number, since no other site's name is one.
    """

    def answer(environment: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if not _is_own(str(environment.get("HTTP_HOST", "")), address):
            start("421 Misdirected Request", [("Content-Type", "text/plain")])
            return [_SAYING]
        if any(each < " " or each == "\x7f" for each in environment["PATH_INFO"]):
            start("400 Bad Request", [("Content-Type", "text/plain")])
            return [b"This is no address of a page."]
        return serve(environment, start)

    return answer


def _is_own(host: str, address: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name in (*_OWN, address) or (_is_number(name) and _is_everywhere(address))


def _is_number(name: str) -> bool:
    try:
        return bool(ip_address(name))
    except ValueError:
        return False


def _is_everywhere(address: str) -> bool:
    return _is_number(address) and ip_address(address).is_unspecified
