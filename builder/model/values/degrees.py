"""Positions as people write them, in degrees, minutes and seconds, as the decimals that are written here."""

import re


def decimal_degrees(text: str) -> str:
    """Return the pair of degrees that a text in degrees, minutes and seconds gives; a model if it gives none."""
    parts = re.findall(r"(\d+)\s*°(?:\s*(\d+)\s*[′'’])?(?:\s*([\d.]+)\s*[″\"”])?\s*([NSEWO])?", text)
    if len(parts) != 2:
        return "33.5, 44.3"
    degrees = [
        (-1 if each[3] in ("S", "W") else 1) * (int(each[0]) + int(each[1] or 0) / 60 + float(each[2] or 0) / 3600)
        for each in parts
    ]
    return ", ".join(f"{each:.4f}".rstrip("0").rstrip(".") for each in degrees)
