"""What the head of a page asks for, and in which order."""

import re

from builder.publish.folders import Folders

SCRIPT = re.compile(r'<script( defer)? src="([^"]+)"')
NAMED = re.compile(r'<link rel="preload" as="script" href="([^"]+)"')


def test_no_script_waits_for_another_to_have_run(harbour_site: Folders) -> None:
    for page in harbour_site.site.rglob("*.html"):
        before, found, _ = (text := page.read_text(encoding="utf-8")).partition("<script src=")
        if not found:
            continue  # it only leads on
        first, *others = (path for deferred, path in SCRIPT.findall(text) if not deferred)
        assert first.endswith("scope.js")
        assert NAMED.findall(before) == NAMED.findall(text)
        assert sorted(NAMED.findall(before)) == sorted(others), page.name
