"""Codes of languages: which there are, and what is meant by others."""

import pytest

from builder.model.values.addresses import BadFormError
from builder.model.values.languages import language_tag, tag_meant


@pytest.mark.parametrize("tag", ["ar", "fa", "ckb", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "sr-Latn"])
def test_a_code_of_a_language_is_taken_as_it_is(tag: str) -> None:
    assert language_tag(tag) == tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        *(("AR", "ar"), ("Arabic", "ar"), ("ara", "ar"), ("pt_br", "pt-BR"), ("zh-hant", "zh-Hant"), ("ger", "de")),
        *(("ngerman", "de"), ("central kurdish", "ckb"), ("en-Nowhere", "en"), ("iw", "he"), (" fr ", "fr")),
    ],
)
def test_what_else_means_one_is_told(text: str, tag: str) -> None:
    assert tag_meant(text) == tag
    with pytest.raises(BadFormError) as found:
        language_tag(text)
    assert (found.value.remedy, found.value.instead) == (f"Write: {tag}", tag)


@pytest.mark.parametrize("text", ["xx", "x-klingon", "", "the old one", "ar;", "qqq", "<b>"])
def test_what_is_none_is_refused(text: str) -> None:
    assert tag_meant(text) == ""
    with pytest.raises(BadFormError, match="is no code of a language"):
        language_tag(text)
