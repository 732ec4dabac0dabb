"""Whom the server that runs while somebody writes answers: nobody who came under another site's name."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from builder.publish.serving.hosts import for_own_names


def asked(host: str | None, address: str = "127.0.0.1", path: str = "/index.html") -> str:
    """Return the status of the answer to a request."""
    said: list[str] = []

    def serve(_: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [])
        return [b"draft"]

    request = {"PATH_INFO": path} | ({} if host is None else {"HTTP_HOST": host})
    body = b"".join(for_own_names(serve, address)(request, lambda status, _: said.append(status)))
    assert (b"draft" in body) is (said == ["200 OK"])
    return said[0][:3]


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8000", "[::1]", "[::1]:8000"]
)
@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "192.168.1.5", "0.0.0.0", "localhost"])
def test_this_machine_is_answered_by_its_own_names(host: str, address: str) -> None:
    assert asked(host, address) == "200"


@pytest.mark.parametrize(
    "host",
    [
        None, "", "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example",
        "192.168.1.5", "[::2]", "[", "evil.example/localhost", "localhost@evil.example", "xlocalhost",
    ],
)  # fmt: skip
def test_no_other_name_is_answered(host: str | None) -> None:
    assert asked(host) == "421"


def test_the_address_that_was_asked_for_is_answered() -> None:
    assert asked("192.168.1.5:8000", "192.168.1.5") == "200"
    assert asked("192.168.1.6:8000", "192.168.1.5") == "421"
    assert asked("[fe80::1]:8000", "fe80::1") == "200"


@pytest.mark.parametrize("everywhere", ["0.0.0.0", "::"])
def test_a_server_for_the_whole_network_is_answered_by_any_number_and_no_foreign_name(everywhere: str) -> None:
    assert asked("192.168.1.5:8000", everywhere) == "200"
    assert asked("[fe80::1]:8000", everywhere) == "200"
    assert asked("evil.example", everywhere) == "421"


@pytest.mark.parametrize("path", ["/\x00", "/a\x00.html", "/\r\nx", "/\x1b", "/\x7f"])
def test_a_path_that_no_page_can_have_is_refused(path: str) -> None:
    assert asked("localhost", path=path) == "400"


def test_a_path_in_any_script_is_answered() -> None:
    assert asked("localhost", path="/é水.html".encode().decode("latin-1")) == "200"
