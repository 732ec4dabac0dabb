"""The theme's templates that overrides/ replaces, as they were when ours were made.

A template of ours takes the place of the theme's whole file, so it must follow what changes there: pyproject.toml
fixes the version of the theme, and `make guard` compares every replaced file with the sum noted here. `HOW_TO_MOVE`
says what to do for another version.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

NAME = "mkdocs-material"

VERSION = "9.8.1"
"""The version of Material that overrides/ was made for, the only one that pyproject.toml allows."""

REPLACED: Mapping[str, str] = {
    "404.html": "80c93494b5432b1bcdf292caeb67a0653c45b37372f49e08ad4a70ca695a7495",
    "main.html": "9948b55a7bc979c35825df99baba9e6971fca4eb298dea3cdde61e990a2de5e0",
    "partials/actions.html": "1bcd66d6f428194e9b9842764f0a5f7a5b3679d008e9d2e5b75b5ba344c39073",
    "partials/content.html": "ce33929c85af129f6e2f3b0aed47159e9c4a519482d1938bae15f5ff4a3cfae5",
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
"""The templates of the theme that overrides/ replaces, with the SHA-256 of the theme's own file in that version."""

HOW_TO_MOVE = """\
For another version of the theme:
  1. write it into pyproject.toml (mkdocs-material==…) and into VERSION in maintain/theme.py, and run `make lock`,
     which ends with this guard;
  2. for each template named above, compare the theme's old file, its new file and ours, take over what matters,
     and write the new sum into REPLACED in maintain/theme.py;
  3. run `make test`, and look over `make screenshots`."""
"""What a maintainer does when the theme changes."""


def other_version(installed: str, required: Iterable[str], known: str = VERSION) -> Iterator[str]:
    """Yield a message if another version of the theme is installed, or may be by what pyproject.toml requires."""
    if installed != known:
        yield f"version {installed} of the theme is installed, and overrides/ was made for {known}"
    pin = f"{NAME}=={known}"
    yield from (f"pyproject.toml requires {each}, not {pin}" for each in required if NAME in each and each != pin)


def changed_templates(theme: Path, known: Mapping[str, str] = REPLACED) -> Iterator[str]:
    """Yield a message for each replaced template that differs in the theme's folder, or is gone from it."""
    for name, expected in known.items():
        found = sum_of(theme / name)
        if not found:
            yield f"the theme has no {name} any more, which overrides/{name} replaces"
        elif found != expected:
            yield f"the theme's {name} is not the one that overrides/{name} was made for; its sum is {found}"


def unlisted_templates(theme: Path, ours: Path, known: Mapping[str, str] = REPLACED) -> Iterator[str]:
    """Yield a message for each template that ours replace and whose sum nobody noted, and for each noted in vain."""
    replacing = {path.relative_to(ours).as_posix() for path in ours.rglob("*.html")}
    for name in sorted(replacing - known.keys()):
        if (theme / name).is_file():
            yield f"overrides/{name} replaces a template that is not in REPLACED; its sum is {sum_of(theme / name)}"
    for name in sorted(known.keys() - replacing):
        yield f"REPLACED lists {name}, which overrides/ does not replace"


def sum_of(path: Path) -> str:
    """Return the SHA-256 of a file, nothing if there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
