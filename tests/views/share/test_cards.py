"""Images for previews: what they say, that nothing in them is a box in the place of a letter, and their bytes."""

import html
import re
import struct
from pathlib import Path

import pytest
from resvg_py import svg_to_bytes

from builder.publish.share_images import write_share_images
from builder.read.shipped.faces import FOLDER, Faces
from builder.views.share.drawing import drawn
from builder.views.share.view import Card, Span, cards
from builder.views.site import Site
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, site, site_in

FACES = Faces()
FONTS = [str(FOLDER / name) for name in ("title.ttf", "text.ttf")]
DOSSIER = "assets/share/dossier.png"


def event(name: str, when: str = "2031-04-05") -> str:
    dated = f"when: [{{value: {when}, sources: [courier#p2]}}]\n" if when else ""
    return f"name: {name}\nkind: storm\nsummary: A storm [@courier#p2].\n{dated}"


def card(title: str, **more: str) -> Card:
    lines = {"above": "", "below": "", "dossier": "", **more}
    return Card(title=title, **lines, story=(), own=frozenset())


def written(folder: Path, made: Site) -> dict[str, bytes]:
    write_share_images(folder, made)
    found = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in found}


def test_the_dossier_each_event_and_each_actor_have_an_image_of_the_same_size(tmp_path: Path) -> None:
    made = site_in(HARBOUR)
    images = written(tmp_path, made)
    events, actors = made.dossier.events, made.dossier.actors
    assert images.keys() == {
        DOSSIER,
        *(f"assets/share/events/{each}.png" for each in events),
        *(f"assets/share/actors/{each}.png" for each in actors),
    }
    for data in images.values():
        assert data.startswith(b"\x89PNG\r\n\x1a\n")
        assert struct.unpack(">II", data[16:24]) == (1200, 630)
        assert len(data) < 100_000


def test_the_same_dossier_gives_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path / "one", site_in(HARBOUR)) == written(tmp_path / "two", site_in(HARBOUR))


def test_a_dossier_may_want_none(tmp_path: Path) -> None:
    none = site(tmp_path, {"dossier.yml": MINIMAL["dossier.yml"] + "share-images: false\n"})
    assert cards(none.teller) == {}


def test_a_card_says_kind_side_and_dates(tmp_path: Path) -> None:
    made = site(tmp_path, {"events/gale.yml": event("Gale"), "events/calm.yml": event("Calm", "")})
    found = cards(made.teller)
    gale, calm = found["assets/share/events/gale.png"], found["assets/share/events/calm.png"]
    assert (gale.above, gale.title, gale.below, gale.dossier) == ("Storm", "Gale", "5 April 2031", "The Harbour Toll")
    assert calm.below == ""
    guild = found["assets/share/actors/guild.png"]
    assert (guild.above, guild.title) == ("Guild · Boatmen", "Boatmen's Guild")
    assert found[DOSSIER].below == "A quarrel on an island"


def test_dates_that_differ_are_both_said(tmp_path: Path) -> None:
    two = event("Gale").replace(
        "sources: [courier#p2]}]", "sources: [courier#p2]}, {value: 2031-04-06, sources: [courier#p1]}]"
    )
    found = cards(site(tmp_path, {"events/gale.yml": two}).teller)
    assert found["assets/share/events/gale.png"].below == "5 April 2031 or 6 April 2031"


def test_what_is_dated_less_exactly_than_to_a_month_is_not_on_the_line(tmp_path: Path) -> None:
    dates = {"a": "2031-04-01", "b": "2031-04-02", "c": "2031-03", "d": "2031", "e": "2031-01/.."}
    made = site(tmp_path, {f"events/{each}.yml": event(each, when) for each, when in dates.items()})
    story = cards(made.teller)["assets/share/events/a.png"].story
    own = cards(made.teller)["assets/share/events/d.png"].own
    assert sorted(each.last - each.first for each in story) == [0, 0, 0, 30]
    assert own == frozenset()


@pytest.mark.parametrize("title", ["東京の嵐", '"Storm 🌩 here"', "סערה", "Штормове попередження"])
def test_a_title_that_the_faces_cannot_write_has_no_image_and_its_page_has_that_of_the_dossier(
    tmp_path: Path, title: str
) -> None:
    made = site(tmp_path, {"events/gale.yml": event(title)})
    assert "assets/share/events/gale.png" not in cards(made.teller)
    assert DOSSIER in cards(made.teller)


def test_a_line_that_the_faces_cannot_write_is_left_out(tmp_path: Path) -> None:
    settings = MINIMAL["dossier.yml"].replace("The Harbour Toll", "東京の嵐")
    found = cards(site(tmp_path, {"dossier.yml": settings, "events/gale.yml": event("Gale")}).teller)
    assert DOSSIER not in found
    assert found["assets/share/events/gale.png"].dossier == ""


@pytest.mark.parametrize(
    "title",
    [
        "Gale",
        "Qāsem Solaymānī’s “visit” — Šiauliai, Łódź",
        "اقتحام السفارة (2020) في بغداد",
        "Attack by كتائب حزب الله (2020), then",
        "W" * 90,
        " ".join(["Donaudampfschifffahrtsgesellschaft", "quarrel over the toll"] * 5),
        "</text><script>alert(1)</script> & {{ x }} \"'",
    ],
)
def test_any_title_stays_inside_and_has_no_box(title: str, capfd: pytest.CaptureFixture[str]) -> None:
    drawing = drawn(card(title, above="Kind · side", below=title, dossier=title), FACES)
    assert _missed(drawing, capfd) == ""
    lines = re.findall(r'font-family="([^"]*)" font-size="([^"]*)"[^>]*>([^<]*)</text>', drawing)
    assert 4 <= len(lines) <= 7
    for family, size, encoded in lines:
        face = FACES.title if family == FACES.title.family else FACES.text
        assert face.width(html.unescape(encoded).strip("\u2067\u2069"), float(size)) <= 1040


def test_a_letter_that_a_face_lacks_would_be_noticed(capfd: pytest.CaptureFixture[str]) -> None:
    lacking = drawn(card("Gale"), FACES).replace("Gale", "嵐")
    assert "U+5D50" in _missed(lacking, capfd)


def _missed(drawing: str, capfd: pytest.CaptureFixture[str]) -> str:
    """Return what the library says on its output of letters that it has not found."""
    svg_to_bytes(svg_string=drawing, skip_system_fonts=True, font_files=FONTS, log_information=True)
    return "".join(capfd.readouterr())


def test_a_line_of_time_of_one_day_or_of_centuries_can_be_drawn() -> None:
    for story in ((Span(1, 1),) * 3, (Span(1, 1), Span(700_000, 700_000), Span(740_000, 740_030))):
        drawing = drawn(
            Card(above="", title="Gale", below="", dossier="", story=story, own=frozenset(story[:1])), FACES
        )
        assert svg_to_bytes(svg_string=drawing, skip_system_fonts=True, font_files=FONTS)
        assert drawing.count("<text") < 20
