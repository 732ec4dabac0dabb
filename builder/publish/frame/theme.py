"""What mkdocs.yml has the theme say, in the dossier's language.

The theme itself knows its own few words in 60 languages; these are ours.
"""

import re

from mkdocs.config.defaults import MkDocsConfig

from builder.model.marked import Message, marked
from builder.publish.frame import headings
from builder.publish.frame.anchors import heading_anchor
from builder.words import Words

_SENTENCES: frozenset[Message] = frozenset(
    {
        marked("Colours: as the system"),
        marked("Colours: light"),
        marked("Colours: dark"),
        marked("Colours: high contrast"),
        marked("Colours: high contrast on black"),
    }
)
"""The sentences in mkdocs.yml. Another one, in the mkdocs.yml of somebody's own content, is said as it stands there."""


_NEVER_LOADED = re.compile(
    r"sitemap\.xml$|assets/(?:javascripts/(?:lunr|workers)/|images/favicon\.png$)|.*\.(?:css|js)\.map$"
)
"""Files of the theme in place of which there are ours: its map of the site, its search, its sign; and those for who
debugs its scripts."""


def is_loaded(path: str) -> bool:
    """Return whether any page of the site can load a file of the theme, by its path in the site."""
    return not _NEVER_LOADED.match(path)


def translate_theme(config: MkDocsConfig, words: Words) -> None:
    """Put the sentences of a configuration into a language."""
    palette = config.theme.get("palette")
    for choice in palette if isinstance(palette, list) else ():
        _translate(choice.get("toggle") or {}, "name", words)


def name_headings(config: MkDocsConfig) -> None:
    """Have the anchors of headings made of their letters in any script, unless the configuration says how."""
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", heading_anchor)
    if headings.NAME not in config.markdown_extensions:
        config.markdown_extensions.append(headings.NAME)


def _translate(fields: dict[str, str], name: str, words: Words) -> None:
    message = Message(fields.get(name, ""))
    if message in _SENTENCES:
        fields[name] = words.translated(message)
