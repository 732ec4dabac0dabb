"""Letters, digits and signs in full width, as keyboards for Chinese and Japanese give them, in ordinary width."""

_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: " "}


def narrow(text: str) -> str:
    """Return a text with what stands in full width in ordinary width: `2031` for "２０３１"."""
    return text.translate(_NARROW)
