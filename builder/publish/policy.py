"""The Content-Security-Policy of every page, and what a new version of the theme would change about it.

The policy allows no inline script: the theme's own are replaced by files in overrides/. Three things can break
that quietly, and each has its question here: a page with another policy (`policies`), a page with an inline script
(`inline_script_hashes`), and a theme whose templates are no longer those that overrides/ replaced
(`changed_templates`).
"""

import base64
import hashlib
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; object-src 'none'"
)
"""What overrides/partials/policy.html writes into every published page."""

ALLOWED_INLINE_SCRIPTS: frozenset[str] = frozenset()
"""Hashes of the inline scripts that pages may have: none."""

THEME_VERSION = "9.8.1"
"""The version of Material that overrides/ was made for."""

REPLACED: Mapping[str, str] = {
    "404.html": "80c93494b5432b1bcdf292caeb67a0653c45b37372f49e08ad4a70ca695a7495",
    "main.html": "9948b55a7bc979c35825df99baba9e6971fca4eb298dea3cdde61e990a2de5e0",
    "partials/actions.html": "1bcd66d6f428194e9b9842764f0a5f7a5b3679d008e9d2e5b75b5ba344c39073",
    "partials/copyright.html": "bc86bca3bf75070fe5d72e2a3463bdddf87c10f4d6459c945fe81c5d384e35ea",
    "partials/footer.html": "50c2a75f013b7b03fb97f381860c77df8fd5d13d68f90d3281754b68f69ec894",
    "partials/header.html": "8cf3fb15bcf969ff596649616fd99366b3c31c08d57a86d05308efc16d8fa75f",
    "partials/javascripts/base.html": "d6113712bc4deb30b4bd810ee0dfc28b6f04d2f88cc0016c0f1766eac7b762b6",
    "partials/javascripts/content.html": "3722e156f0f6339de39fbbfc178b6e401d1a4fb890f189ac5b80c2504bda7dcf",
    "partials/javascripts/palette.html": "8790389765ea6036effddba548b15093bb05bdc75624eaeaf8b13f3c24be4ab5",
    "partials/nav.html": "af33f6e032f632eb055c365eb5f1a975bf8456152fa768e69a1aad6d470b843f",
    "partials/search.html": "bfd556535abcddb99396ab2a7e3acc2ebcd3f36756007d3969396caa4126be30",
    "partials/source.html": "6847616d67be4920d39c278c2799bf20222bbc02ee2a8393aca85e3eaa518752",
}
"""The theme's templates that overrides/ replaces, with the SHA-256 of the theme's own file in that version.

When one differs, compare the theme's new file with ours, take over what matters, then write the new sum here.
"""

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


def changed_templates(theme: Path) -> list[str]:
    """Return the replaced templates that differ in the theme's folder of templates, or are gone from it."""
    return [name for name, known in REPLACED.items() if _sum(theme / name) != known]


def _parsed(html: str) -> _Head:
    parser = _Head()
    parser.feed(html)
    parser.close()
    return parser


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
