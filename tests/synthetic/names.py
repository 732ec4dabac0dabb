"""Invented names, of people and of places: from the sounds of three coasts, with the spellings that such names get.

The eastern coast writes in Arabic or Persian letters and the northern in Cyrillic; what newspapers make of them in
Latin letters varies. The western coast has Latin letters with marks, which many leave out.
"""

import unicodedata
from dataclasses import dataclass

from tests.synthetic.draw import Draw, words

CONSONANTS = {
    "b": "ببб", "d": "ددд", "f": "ففф", "h": "ههх", "j": "ججж", "k": "كکк", "kh": "خخх", "l": "للл", "m": "ممм",
    "n": "ننн", "q": "ققк", "r": "ررр", "s": "سسс", "sh": "ششш", "t": "تتт", "z": "ززз", "gh": "غغг", "y": "ييй",
}  # fmt: skip
"""Each with its letter in Arabic, Persian and Cyrillic."""

VOWELS = {"a": "ااа", "i": "يیи", "u": "ووу"}
LANGUAGES = ("ar", "fa", "ru")
SPELLINGS = (("kh", "h"), ("q", "k"), ("u", "ou"), ("sh", "ch"), ("gh", "g"), ("i", "ee"), ("j", "dj"), ("z", "s"))
"""What one newspaper writes, and another."""

WESTERN_HEADS = words(
    "Jör Sæ Þór Ás Bjö Gró Łu Żel Čé Šte Ödi Gül Çel Iñi Sã Éle Zoë Ání Vík Hól Núñ Drá Øst Tåg Müh Köp Rên Bâr Gño Tél"
)
WESTERN_MIDDLES = words("ma ve li ro na ti du sa re ko ba le mi dra sto pe gi lu")
WESTERN_TAILS = words("mund tar bek dís rik vald nes mira ça lho ński ová oğlu sson dóttir ez ão lund vík rið")
PLAIN = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "Ae", "þ": "th", "Þ": "Th", "ð": "d"})


@dataclass(frozen=True)
class Name:
    """A name: as the dossier writes it, as newspapers also spell it, and in its own letters with their language."""

    main: str
    spellings: tuple[str, ...] = ()
    own: tuple[str, str] | None = None


def name(draw: Draw, coast: int, length: int) -> Name:
    """Return a name of so many words from a coast: 0 for Arabic letters, 1 for Persian, 2 for Cyrillic, 3 for Latin."""
    if coast == 3:
        main = " ".join(_western(draw) for _ in range(length))
        return Name(main, (_without_marks(main),))
    sounds = [_sounds(draw) for _ in range(length)]
    main = " ".join("".join(word).capitalize() for word in sounds)
    own = " ".join(_written(word, coast) for word in sounds)
    other = _respelled(draw, main)
    return Name(main, (other,) if other != main else (), (LANGUAGES[coast], own.title() if coast == 2 else own))


def _western(draw: Draw) -> str:
    middle = draw.one(WESTERN_MIDDLES) if draw.happens(0.7) else ""
    return draw.one(WESTERN_HEADS) + middle + draw.one(WESTERN_TAILS)


def _sounds(draw: Draw) -> list[str]:
    consonants, vowels = list(CONSONANTS), list(VOWELS)
    found: list[str] = []
    for _ in range(draw.between(2, 3)):
        found += [draw.one(consonants), draw.one(vowels)]
    return [*found, draw.one(consonants)] if draw.happens(0.8) else found


def _written(sounds: list[str], coast: int) -> str:
    return "".join((CONSONANTS.get(sound) or VOWELS[sound])[coast] for sound in sounds)


def _respelled(draw: Draw, name: str) -> str:
    found = name.casefold()
    for old, new in draw.some(SPELLINGS, 4):
        found = found.replace(old, new, 1)
    return found.title()


def _without_marks(name: str) -> str:
    parts = unicodedata.normalize("NFD", name.translate(PLAIN))
    return "".join(each for each in parts if not unicodedata.combining(each))
