"""The sign of a site as phones show it among their own: the favicon, drawn on paper, as the PNG that they ask for."""

import base64
from pathlib import Path

TOUCH_ICON = "assets/images/touch-icon.png"
"""Where it lies in the site."""

_PAPER = "#fdfdfb"
_SIZE, _EDGE = 180, 18


def touch_icon(sign: Path) -> bytes | None:
    """Return the icon made of a sign; None if that is no SVG, which resvg could draw."""
    if sign.suffix != ".svg" or not sign.is_file():
        return None
    from resvg_py import svg_to_bytes  # Only here, as in share_images.py.

    drawing = f"data:image/svg+xml;base64,{base64.b64encode(sign.read_bytes()).decode()}"
    inner = _SIZE - 2 * _EDGE
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIZE}" height="{_SIZE}">'
        f'<rect width="{_SIZE}" height="{_SIZE}" fill="{_PAPER}"/>'
        f'<image x="{_EDGE}" y="{_EDGE}" width="{inner}" height="{inner}" href="{drawing}"/></svg>'
    )
    return bytes(svg_to_bytes(svg_string=svg, skip_system_fonts=True))
