"""Words as the search compares them, in Python and in the browser alike."""

import json
import sys
import unicodedata

import pytest
from playwright.sync_api import Browser

from builder.model.values.names import fold
from builder.publish.folders import Folders
from builder.views.search.words import WordReader, forms, has_article, skeleton, stem, whole, words
from tests.reader import opened

TEXTS = (
    "al-Marsa Air Base", "Ka'abir's boats", "Ra’isah of the Quay", "14,000 crates, 3.5 t and 1,200,300", "the U.S.-led fleet",
    "e.g. an A.B.C.", "Tit-for-tat: 107-millimeter", "Straße, ŒUVRE, ﬁsh, Ⅷ", "Ὀδυσσεύς ΣΊΣΥΦΟΣ", "نقابة البحارة", "می‌خواهم ژاله",
    "Ёлка, Їжак", "naïve café", "rock’n’roll", "x² + y₂", "ʿAbd al-Raḥmān", "under_score", "Dotless ı and İ", "كَتَبَ", "don't 'quote' O'Brien",
    "@amra_rescue_now, KX-7/B, BW34", "港湾組合は林海維と話した", "アムラ港 ｻﾞｶﾅ ー", "ภาษาไทยและลาว ກຳລັງ", "မြန်မာ ភាសាខ្មែរ", "हिन्दी में", "Øyvind Đặng",
    "NATO加盟国", "ONDINE'S O´Brien so\u00adft BW‑34", "က္က ន្ត", "가나다 がぎ",
)  # fmt: skip


def test_a_word_counts_joined_and_in_its_parts() -> None:
    assert words("al-Marsa’s Ka'abir") == ["almarsa", "al", "marsa", "kaabir", "ka", "abir"]


def test_figures_and_abbreviations_lose_what_parts_them() -> None:
    assert words("14,000 crates of the U.S. fleet") == ["14000", "crates", "of", "the", "us", "fleet"]


def test_parts_are_words_wherever_signs_or_figures_join_them() -> None:
    assert words("@amra_rescue_now") == ["amrarescuenow", "amra", "rescue", "now"]
    assert {"kx", "7"} <= set(words("KX-7/B"))
    assert set(words("BW 34")) <= set(words("BW34")) & set(words("BW-34"))


@pytest.mark.parametrize("word", ["組合", "海維", "港"])
def test_words_inside_a_run_without_spaces_are_words(word: str) -> None:
    assert words(word)[0] in words("港湾組合は林海維と話した")


def test_letters_of_arabic_and_persian_are_one() -> None:
    assert words("كتاب") == words("کتاب")


@pytest.mark.parametrize(
    "spellings",
    [
        ("katib", "kateb", "khatib", "khateeb"),
        ("soleiman", "suleiman", "soleyman", "sulayman"),
        ("nasrollah", "nasrallah", "nasrullah"),
        ("qasim", "kassem", "ghasem"),
        ("alasad", "asad", "elasad", "assad"),
        ("teheran", "tehran"),
        ("osama", "usama"),
        ("ebrahim", "ibrahim"),
    ],
)
def test_spellings_of_a_name_have_one_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(each) for each in spellings}) == 1
    assert skeleton(spellings[0])


@pytest.mark.parametrize("pair", [("asad", "usaid"), ("sabra", "salim"), ("karim", "tamir")])
def test_different_names_have_different_skeletons(pair: tuple[str, str]) -> None:
    assert skeleton(pair[0]) != skeleton(pair[1])


@pytest.mark.parametrize(
    ("language", "names", "article"),
    [
        ("en", ["Elbe", "Alan", "El Paso"], False),
        ("en", ["al-Marsa", "المرسى"], True),
        ("es", ["El Salvador"], False),
        ("ar", [], True),
    ],
)
def test_the_arabic_article_is_one_where_names_may_begin_with_it(
    language: str, names: list[str], article: bool
) -> None:
    reader = WordReader(language, has_article(language, names))
    assert (skeleton("elbano", reader.sounds) == skeleton("bano", reader.sounds)) is article
    assert ("el" in reader.plain) is article


def test_what_is_too_short_or_not_latin_has_no_skeleton() -> None:
    assert [skeleton(each) for each in ("abu", "ali", "کتاب", "82nd")] == ["", "", "", ""]


def test_inflections_share_a_stem_and_names_without_latin_letters_stay() -> None:
    assert stem("attacks") == stem("attacking") == stem("attacked") == "attack"
    assert stem("بحر") == "بحر"


def test_a_whole_name_is_one_word() -> None:
    assert whole("North-West Harbour") == whole("Northwest harbour") == "northwestharbour"


@pytest.fixture(scope="module")
def in_browser(browser: Browser, harbour_site: Folders) -> dict[str, list[object]]:
    """What the scripts make of the same texts and letters."""
    with opened(browser, harbour_site.site, "from a folder") as watched:
        found = watched.page.evaluate(
            """async ([texts, letters, names]) => {
              const parts = ["search/words", "search/index", "parts/fold"].map(dossier.need);
              const [{ tokens, whole, skeleton }, { sounds }, fold] = await Promise.all(parts);
              return {
                words: texts.map((text) => tokens(text).flatMap((each) => each.forms)),
                whole: texts.map(whole),
                letters: letters.map(fold),
                skeletons: names.map((name) => skeleton(name, sounds)),
              };
            }""",
            [list(TEXTS), LETTERS, NAMES],
        )
    assert isinstance(found, dict)
    return found


BLOCKS = (
    (0x20, 0x590),
    (0x900, 0xE80),
    (0x1000, 0x10A0),
    (0x1780, 0x17F0),
    (0x3000, 0x3100),
    (0xFF60, 0xFFA0),
    (0x5D0, 0x700),
    (0x1E00, 0x2000),
    (0x2010, 0x2200),
    (0xFB00, 0xFDFB),
    (0xFE70, 0xFEFD),
)
LETTERS = [
    f"a{chr(code)}b"
    for first, last in BLOCKS
    for code in range(first, min(last, sys.maxunicode))
    # Letters newer than some browser or Python say nothing about the two being alike.
    if unicodedata.category(chr(code)) not in ("Cc", "Cn", "Co", "Cs")
]
LETTERS += [
    "Sama'il",
    "Samaʼil",
    "نقابة البحارة",
    "ﷲ",
    "Straße",
    "Élan-Vital",
    "ΣΊΣΥΦΟΣ",
    "Zoë  O’Neil",
    "İzmir",
    "١٢٣",
]
NAMES = sorted(
    {fold(word) for word in json.dumps(TEXTS, ensure_ascii=False).split()} | {"alkhattab", "quwwa", "wahhab", "djihad"}
)


def test_the_browser_finds_the_same_words(in_browser: dict[str, list[object]]) -> None:
    assert in_browser["words"] == [words(each) for each in TEXTS]
    assert in_browser["whole"] == [whole(each) for each in TEXTS]


def test_the_browser_folds_letters_alike(in_browser: dict[str, list[object]]) -> None:
    mine = [fold(each) for each in LETTERS]
    different = [
        (one, two, three) for one, two, three in zip(LETTERS, mine, in_browser["letters"], strict=True) if two != three
    ]
    assert different == []


def test_the_browser_makes_the_same_skeletons(in_browser: dict[str, list[object]]) -> None:
    assert in_browser["skeletons"] == [skeleton(each) for each in NAMES]


def test_every_form_is_found_again() -> None:
    assert all(forms(each) for text in TEXTS for each in words(text))
