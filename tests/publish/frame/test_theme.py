"""What mkdocs.yml has the theme say is said in the dossier's language."""

from pathlib import Path

from mkdocs.config import load_config

from builder.publish.frame.theme import translate_theme
from builder.words import words_of
from tests.words.pseudo import OPEN, pseudo_words

ROOT = Path(__file__).resolve().parents[3]


def test_every_sentence_of_the_configuration_is_translated() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    translate_theme(config, pseudo_words())
    said = [choice["toggle"]["name"] for choice in config.theme["palette"]]
    assert len(said) == 5
    assert [each for each in said if not each.startswith(OPEN)] == []


def test_other_sentences_of_a_configuration_are_said_as_they_stand() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.theme["palette"] = [{"toggle": {"name": "100 % dark"}}, {"scheme": "slate"}]
    config.mdx_configs["toc"] = {}
    translate_theme(config, pseudo_words())
    assert config.theme["palette"] == [{"toggle": {"name": "100 % dark"}}, {"scheme": "slate"}]
    config.theme["palette"] = {"scheme": "slate"}
    translate_theme(config, words_of("en"))
    assert config.theme["palette"] == {"scheme": "slate"}
