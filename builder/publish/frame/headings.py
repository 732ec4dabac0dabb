"""What Python-Markdown does to headings, beside the ids and marks of its extension toc; direct/converter.py does too.

The mark that leads to a heading is for whoever points: it belongs to no heading's name, and is no stop of the Tab key,
since the contents of the page lead to the same addresses. A title has no mark, for its address is that of the page, and
takes the focus from the link that skips what stands before it.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

NAME = __name__
"""What a configuration calls this extension."""

_TOC = 5  # the priority of the extension that makes the marks


def makeExtension() -> Extension:  # noqa: N802 - the name that Python-Markdown calls
    """Return the extension."""
    return _Headings()


class _Headings(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - as above
        md.treeprocessors.register(_Marks(md), "headings", _TOC - 1)


class _Marks(Treeprocessor):
    def run(self, root: Element) -> None:
        for heading in root.iter():
            for mark in [each for each in heading if each.get("class") == "headerlink"]:
                if heading.tag == "h1":
                    heading.remove(mark)
                else:
                    mark.attrib.pop("title", None)
                    mark.attrib |= {"aria-hidden": "true", "tabindex": "-1"}
            if heading.tag == "h1":
                heading.set("tabindex", "-1")
