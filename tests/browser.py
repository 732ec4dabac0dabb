"""Chromium for the tests: pages that are cut off from the network and tell on whatever reaches for it.

Fixtures; `pytest_plugins = ["tests.browser"]` in tests/conftest.py makes them known. A window is kept for the tests to
come, because a new one costs more than most tests do in it: none of them can tell, since it is emptied in between.
"""

import gzip
import os
import subprocess
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
EMPTY = (ROOT / "tests" / "fixtures" / "empty.html").as_uri()
"""Where a window rests: here it can forget what pages from folders have stored."""

PATIENCE = 120_000
"""Milliseconds in which whatever is awaited comes, on a machine with much other work to do."""

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
LOCAL_SCHEMES = frozenset({"about", "blob", "data", "file"})
BROWSERS_OWN = frozenset({"content-autofill.googleapis.com:443"})
"""What Chromium asks of its maker when somebody types, anywhere. A page that asked would be noted elsewhere too."""

TELL_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  tellViolation(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`.trim()));
"""


@cache
def chromium_path() -> str:
    """Return the Chromium that `make test` names, or else the one that its script finds or installs."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    return subprocess.run(["sh", ROOT / ".ci/chromium"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


@dataclass
class WatchedPage:
    """A page without a network, and what it did that a page of ours must not do."""

    page: Page
    requests: list[str] = field(default_factory=list)
    """Addresses asked for outside the folder or the server that was opened."""
    errors: list[str] = field(default_factory=list)
    """Errors on the console and exceptions that no script caught."""
    violations: list[str] = field(default_factory=list)
    """What the Content-Security-Policy stopped."""
    opened: set[str] = field(default_factory=set)
    """The servers opened here; they may be asked for more."""

    def open(self, address: str) -> Page:
        """Go to an address: of a file, then the browser counts as offline, or on a server of `served`."""
        if not address.startswith("file:"):
            self.opened.add(origin(address))
        # Offline would cut off our own server too; there a refusing proxy stands between the page and the rest.
        self.page.context.set_offline(address.startswith("file:"))
        self.page.goto(address)
        return self.page

    def record_request(self, address: str) -> None:
        """Note a request unless it stays here."""
        if urlsplit(address).scheme not in LOCAL_SCHEMES and origin(address) not in self.opened:
            self.requests.append(address)

    def watch(self, context: BrowserContext) -> None:
        """Listen to all pages, frames and workers of a context."""
        context.on("request", lambda request: self.record_request(request.url))
        context.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        context.on("weberror", lambda thrown: self.errors.append(str(thrown.error)))
        context.expose_binding("tellViolation", lambda source, what: self.violations.append(what))
        context.add_init_script(TELL_VIOLATIONS)

    def clear(self) -> None:
        """Forget what was recorded."""
        for each in (self.requests, self.errors, self.violations, self.opened):
            each.clear()

    def assert_quiet(self) -> None:
        """Fail if anything was requested from elsewhere, went wrong, or broke the policy."""
        assert not self.requests, f"requests that leave the site: {self.requests}"
        assert not self.violations, f"violations of the Content-Security-Policy: {self.violations}"
        assert not self.errors, f"errors on the console: {self.errors}"


def origin(address: str) -> str:
    """Return scheme, host and port of an address."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


@contextmanager
def served(site: Path, packed: bool = False) -> Iterator[str]:
    """Serve a folder on this machine and yield its address, without a slash at the end; `packed` as hosts send it."""
    with _server(partial(_Packed if packed else _Files, directory=str(site))) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def offline_page(browser: Browser) -> Iterator[WatchedPage]:
    """An empty page that reaches nothing but files and the servers of `served`, and records every attempt."""
    with watched_page(browser) as watched:
        yield watched


_kept: dict[tuple[Browser, str], list["Window"]] = defaultdict(list)
"""Windows that nobody uses, by browser and options."""


@contextmanager
def watched_page(browser: Browser, **options: Any) -> Iterator[WatchedPage]:
    """Give such a page, with options of a browser context (its size, its colours, without JavaScript) or of `Window`."""
    kept = _kept[browser, repr(sorted(options.items()))]
    window = kept.pop() if kept else Window(browser, **options)
    try:
        yield window.watched
    except BaseException:
        window.close()
        raise
    try:
        window.forget()
        kept.append(window)
    except Error:  # the page was on its way to another
        window.close()


class Window:
    """A context of the browser with one page; `clock` gives its pages a clock that tests can put forward."""

    def __init__(self, browser: Browser, clock: bool = False, **options: Any) -> None:
        asked: list[str] = []
        self._open = ExitStack()
        proxy = self._open.enter_context(_server(partial(_Refusal, asked)))
        self.context = browser.new_context(proxy={"server": proxy, "bypass": "127.0.0.1"}, **options)
        self._open.callback(self.context.close)
        self.context.set_default_timeout(PATIENCE)
        self.watched = WatchedPage(self.context.new_page(), requests=asked)
        self.watched.watch(self.context)
        self._first: dict[str, Any] = {"color_scheme": "light", "reduced_motion": "no-preference", "media": "null"}
        self._first |= {name: value for name, value in options.items() if name in self._first}
        self._size = self.watched.page.viewport_size
        if clock:
            self.watched.page.clock.install()

    def forget(self) -> None:
        """Leave the page that is open, and with it everything that a test has done here."""
        page = self.watched.page
        for other in self.context.pages:
            if other is not page:
                other.close()
        page.unroute_all(behavior="ignoreErrors")
        self.context.set_offline(True)
        page.goto(EMPTY)
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        page.mouse.move(-1, -1)
        page.emulate_media(**self._first)
        if self._size:
            page.set_viewport_size(self._size)
        self.watched.clear()

    def close(self) -> None:
        """Close the window; it is of no more use."""
        self._open.close()


@contextmanager
def _server(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Files(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        """Keep quiet."""


class _Packed(_Files):
    """Sends texts packed, and more than one file through a connection."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        if path.suffix not in {".html", ".css", ".js", ".svg", ".xml"} or not path.is_file():
            return super().send_head()
        data = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)


class _Refusal(BaseHTTPRequestHandler):
    """A proxy that lets nothing through, for requests that the browser does not report: those of workers, say."""

    def __init__(self, asked: list[str], *arguments: object) -> None:
        self.asked = asked
        super().__init__(*arguments)  # type: ignore[arg-type]

    def refuse(self) -> None:
        if self.path not in BROWSERS_OWN:
            self.asked.append(self.path)
        self.send_error(502)

    do_CONNECT = do_GET = do_HEAD = do_OPTIONS = do_POST = refuse  # noqa: N815 - the base class calls these names

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep quiet."""
