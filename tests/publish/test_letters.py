"""Letters that a PDF lacks because there is no font for them."""

from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from builder.publish.volume.letters import letters_without_font

TABLE = b"""begincmap
2 beginbfchar <0003> <0633> <0004> <00660069> endbfchar
2 beginbfrange <0005> <0007> <0410> <0010> <0011> [<6E2F> <6E7E>] endbfrange
endcmap"""


def printed(folder: Path) -> Path:
    """Write a PDF with one font that has these letters: Arabic seen, the ligature fi, Cyrillic A to V, two of Han."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    stream = DecodedStreamObject()
    stream.set_data(TABLE)
    table = writer._add_object(stream)
    writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/Font"), NameObject("/ToUnicode"): table}))
    target = folder / "printed.pdf"
    with target.open("wb") as file:
        writer.write(file)
    return target


def test_letters_for_which_no_font_was_found_are_named_once(tmp_path: Path) -> None:
    page = "<p title='京'>Latin Ñ, س, БВА &#x6E2F;湾 組合 組</p><style>都</style>"
    assert letters_without_font(printed(tmp_path), [page, "<b>合</b>"]) == "合組"


def test_nothing_is_lacking_where_every_letter_has_a_glyph(tmp_path: Path) -> None:
    assert letters_without_font(printed(tmp_path), ["<p>Plain text, АБВ, 港湾.</p>"]) == ""
