"""The finished site under test: links lead somewhere, nothing comes from outside, scripts obey the policy.

MkDocs checks what authors wrote; this checks what browsers will get. Every file is parsed once, while it is made or
here, into its anchors and the addresses in it; then the addresses are followed from file to file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.publish.sitecheck.folder import SiteFolder
from builder.publish.sitecheck.page import Facts, Reader

__all__ = ["Facts", "Reader", "SiteProblem", "check_site"]


@dataclass(frozen=True, slots=True, order=True)
class SiteProblem:
    """What is wrong with a file of the site; `page` is its path within the site."""

    page: str
    message: str


def check_site(site: Path, *, mount: str = "/", known: Mapping[str, Facts] | None = None) -> list[SiteProblem]:
    """Return what is wrong with the pages and style sheets of a built site, sorted, each problem once.

    `mount` is the path under which the site is served; only 404.html, which nobody opens from a folder, may use
    it. `known` are the facts of files that were read before, by path. Raises FileNotFoundError if there is no
    such folder, OSError if a file cannot be read.
    """
    if not site.is_dir():
        raise FileNotFoundError(site)
    folder = SiteFolder(site, f"/{mount.strip('/')}/".replace("//", "/"), known or {})
    if not any(name.endswith(".html") for name in folder.pages):
        return [SiteProblem("index.html", "the site has not a single page")]
    problems: set[SiteProblem] = set()
    for page in folder.pages.values():
        messages = page.problems | set(folder.broken_addresses(page))
        problems.update(SiteProblem(page.name, message) for message in messages)
    return sorted(problems)
