"""The Content-Security-Policy of every page.

The policy allows no inline script: the theme's own are replaced by files in overrides/. Three things can break
that quietly: a page with another policy (`policies`), a page with an inline script (`inline_script_hashes`), and a
theme whose templates are no longer those that overrides/ replaced (theme.py).
"""

import base64
import hashlib
from html.parser import HTMLParser

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; object-src 'none'"
)
"""What overrides/partials/policy.html writes into every published page."""

_SCRIPTS = {"", "module", "text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript"}


class _Head(HTMLParser):
    """Collects policies and inline scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.policies: list[str] = []
        self.scripts: list[str] = []
        self._is_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of a policy or the beginning of a script."""
        attributes = {name: value or "" for name, value in attrs}
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(attributes.get("content", ""))
        self._is_script = tag == "script" and "src" not in attributes and attributes.get("type", "").lower() in _SCRIPTS
        if self._is_script:
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        """Add to the open script."""
        if self._is_script:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """Close a script."""
        self._is_script = False


def inline_script_hashes(html: str) -> set[str]:
    """Return the hash of every inline script of a page, as a policy would name it; data blocks are none."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _parsed(html).scripts)
    return {f"sha256-{base64.b64encode(digest).decode()}" for digest in digests}


def policies(html: str) -> list[str]:
    """Return the policies that a page declares."""
    return _parsed(html).policies


def _parsed(html: str) -> _Head:
    parser = _Head()
    parser.feed(html)
    parser.close()
    return parser
