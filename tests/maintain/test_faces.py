"""The faces of images are those that the vendored faces of today make, with their measures."""

import json

import pytest
from fontTools.ttLib import TTFont

from builder.read.shipped.faces import FOLDER, Faces
from maintain.faces import STYLES, file_of, joined, measures

AGAIN = "run .venv/bin/python -m maintain.faces"


@pytest.mark.parametrize("family", STYLES)
def test_a_face_is_made_of_the_vendored_ones(family: str) -> None:
    kept, made = TTFont(file_of(family)), joined(family)
    assert kept["name"].getDebugName(1) == family
    assert measures(kept) == measures(made), AGAIN
    known = json.loads((FOLDER / "measures.json").read_text(encoding="utf-8"))
    assert known[family] == measures(kept), AGAIN


def test_the_letters_of_the_pages_have_a_measure_in_both_faces() -> None:
    faces = Faces()
    for face in (faces.title, faces.text):
        assert face.has("“Qāsem Solaymānī’s visit” – Šiauliai, Łódź ½ € · … حزب الله (2020)")
        assert not face.has("東")
        assert face.width("ii", 100) < face.width("WW", 100)


def test_each_face_lies_beside_the_licence_of_what_it_is_made_of() -> None:
    names = {each.name for each in FOLDER.iterdir()}
    assert {"LICENSE-source-serif-4", "LICENSE-source-sans-3", "LICENSE-vazirmatn"} <= names
