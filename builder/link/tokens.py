"""CommonMark to tokens, by markdown-it-py with raw HTML off; whatever it does not know stays text."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

DEEPEST = 20
"""How deep quotes, lists and emphasis may stand in each other; the parser drops what is deeper."""


def _parser() -> MarkdownIt:
    options = {"html": False, "linkify": False, "typographer": False, "maxNesting": DEEPEST}
    parser = MarkdownIt("js-default", options).disable("strikethrough")
    # Addresses are judged by the reader and not by the parser, so that a refused one becomes a diagnostic.
    parser.validateLink = _any_link  # type: ignore[method-assign]
    return parser


def _any_link(url: str) -> bool:
    return True


_PARSER = _parser()


def parse_blocks(text: str) -> list[Token]:
    """Return the tokens of a text of several blocks."""
    return _PARSER.parse(text)


def parse_inline(text: str) -> list[Token]:
    """Return the tokens of a text that is one paragraph."""
    return _PARSER.parseInline(text)[0].children or []


class Stream:
    """Tokens, taken one after the other."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens, self._position = tokens, 0

    def next(self) -> Token | None:
        """Return the next token, or None at the end."""
        self._position += 1
        return self._tokens[self._position - 1] if self._position <= len(self._tokens) else None

    def inline(self, closing: str) -> list[Token]:
        """Return the children of the inline token before the closing one, and pass both."""
        found: list[Token] = []
        while (token := self.next()) is not None and token.type != closing:
            found += token.children or []
        return found

    def more_text(self, first: Token) -> str:
        """Return the text of this token and of those that directly follow it.

        The parser splits text at brackets and at line ends; a name or a citation may reach across both.
        """
        text = _text_of(first)
        while self._position < len(self._tokens) and self._tokens[self._position].type in TEXT:
            text += _text_of(self._tokens[self._position])
            self._position += 1
        return text


TEXT = ("text", "text_special", "softbreak")
"""The types of tokens that are plain text."""


def _text_of(token: Token) -> str:
    return " " if token.type == "softbreak" else token.content
