"""Our own pages, published without MkDocs' way through Python-Markdown and a run of the theme's template for each.

MkDocs stays the shell: configuration, theme, static files, 404, the map of the site. A page is taken out of its hands,
also one that somebody wrote by hand, whose macros are carried out here: its Markdown, of which we know all that can
occur, is read by pyromark (converter.py); what the theme puts around a page is rendered once for all pages of one shape
(frame.py); pages.py brings both together. The plain way of MkDocs gives the same pages, and the tests compare the two.

Plugins of others, if somebody adds any to mkdocs.yml, do not see pages that are published directly.
"""

from builder.publish.direct.converter import can_convert
from builder.publish.direct.frame import Frames
from builder.publish.direct.pages import DirectFile, DirectPages, Press

__all__ = ["DirectFile", "DirectPages", "Frames", "Press", "can_convert"]
