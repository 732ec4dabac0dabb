"""Text is text: one encoder for each destination. Everything an author wrote passes through one of them.

`Markdown` marks text that is markup already, made here or by a trusted template. It is a plain string underneath, and
joining it with another string gives a plain string again: forgetting the type leads to text encoded twice, never to
markup let through. `Markup` is what a template's own macros return, whose parts have been encoded already.
"""

import json
import re
import unicodedata
from xml.sax.saxutils import escape as xml_escape

from markupsafe import Markup

_EVERYWHERE = re.compile(r"""[&<>"'`*_{}\[\]#\\|~^=!$%@+]""")
_IN_HTML = re.compile(r"[&<>{}#%`]")
"""What HTML or a template engine could read as markup between tags."""

_AT_START = re.compile(r"^(\s*)(?:(\d+)([.)])|(:|-(?=[\s-]|$)))")
"""Some who read Markdown need no space behind the colon of a definition, and let any number of digits begin a list."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]|[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")
_SPACES = re.compile(r"(^ +| {2,})")
_PLAIN = re.compile(r"[A-Za-z0-9.,:;#()%/-]++(?: [A-Za-z0-9.,:;#()%/-]++)*+")

_WORDS = re.compile(r"[A-Za-z][A-Za-z0-9.,:;()/-]*+(?: [A-Za-z0-9.,:;()/-]++)*+")
"""Letters, digits and marks of a sentence that begin with a letter: nothing in them is markup for anybody."""


class Markdown(str):
    """Markup that may stand in a generated page as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Tell a template engine with escaping switched on that this is markup."""
        return str(self)


def clean(text: str) -> str:
    """Return the text without control characters, composed (NFC), each run of white space one space."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", _CONTROL.sub("", text))).strip()


def markdown(text: str) -> Markdown:
    """Encode text for a Markdown page: paragraph, heading, table cell, link text, HTML text or quoted attribute.

    Every character that Markdown, HTML or a template engine could read as markup becomes a numeric entity, which all
    of them show as the character. What could start a list, a heading line or a definition is encoded where it stands
    first. Spaces at either end are kept as one space, so that a text may be part of a sentence.
    """
    if isinstance(text, Markdown | Markup):
        return Markdown(text)
    if _WORDS.fullmatch(text):
        return Markdown(text)  # Most texts are such, and four searches would find nothing in them.
    spaced = _SPACE.sub(" ", unicodedata.normalize("NFC", _CONTROL.sub("", text)))
    encoded = _EVERYWHERE.sub(lambda match: f"&#{ord(match.group())};", spaced)
    return Markdown(_AT_START.sub(_start, encoded))


def fenced(text: str) -> Markdown:
    """Encode text for a fixed-width face inside a page: line breaks are kept, and spaces that indent or align."""
    return Markdown("&#10;".join("".join(map(_spaced, _SPACES.split(line))) for line in text.split("\n")))


def _spaced(part: str) -> str:
    return "&#32;" * len(part) if _SPACES.fullmatch(part) else markdown(part)


def exact(text: str) -> Markdown:
    """Encode text for a fixed-width face inside raw HTML, where every space counts and Markdown is not read."""
    plain = unicodedata.normalize("NFC", _CONTROL.sub("", text))
    encoded = _IN_HTML.sub(lambda match: f"&#{ord(match.group())};", plain)
    return Markdown(re.sub(r"[\n\r\u2028\u2029]", "&#10;", encoded))


def title(text: str) -> str:
    """Encode text for the front matter's title, which themes print as HTML."""
    return str(markdown(clean(text)))


def address(url: str) -> Markdown:
    """Encode a web address for a quoted attribute or a link's parentheses."""
    safe = re.sub(r"[^A-Za-z0-9\-._~:/?#@!$&*+,;=%]", lambda match: _percent(match.group()), _CONTROL.sub("", url))
    return Markdown(re.sub(r"[&*_~#=!$@+]", lambda match: f"&#{ord(match.group())};", safe))


def front_matter(value: str) -> str:
    """Encode text as a quoted YAML scalar on one line."""
    return json.dumps(clean(value), ensure_ascii=False)


def script_json(value: object) -> str:
    """Encode a value as JSON that may stand inside a script element or a classic script."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return re.sub(r"[<>&\u2028\u2029]", lambda match: f"\\u{ord(match.group()):04x}", text)


def css_string(text: str) -> str:
    """Encode text as a quoted string of a style sheet."""
    return '"' + re.sub(r"[^A-Za-z0-9 ]", lambda match: f"\\{ord(match.group()):x} ", clean(text)) + '"'


def svg(text: str) -> str:
    """Encode text for SVG or other XML, in content or a quoted attribute."""
    if _PLAIN.fullmatch(text):
        return text  # Most of what a drawing writes needs nothing, and drawings write a lot.
    escaped = xml_escape(clean(text), {'"': "&#34;", "'": "&#39;", "`": "&#96;"})
    return re.sub(r"[{}*_\[\]|]", lambda match: f"&#{ord(match.group())};", escaped)


def _start(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2] or ''}&#{ord(match[3] or match[4])};"


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode())
