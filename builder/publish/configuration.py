"""What a dossier says in the configuration of MkDocs: title, language, navigation, what the frame of a page shows."""

from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from builder.build import Compiled
from builder.model.site import HOME
from builder.publish.assets import STYLES
from builder.publish.folders import Folders
from builder.publish.navigation import navigation
from builder.publish.theme import name_headings, translate_theme
from builder.views.cite.reference import newest_day


@dataclass(frozen=True, slots=True)
class Setting:
    """What the frame of every page shows of one dossier; of two that are equal, the frames are."""

    title: str
    description: str
    language: str
    navigation: list[Any]
    extra: dict[str, object]


def setting_of(compiled: Compiled, archive: str, volume: str) -> Setting:
    """Return the setting of a dossier, beside which lie these two files, empty if there is none."""
    dossier, words = compiled.dossier, compiled.site.teller.words
    return Setting(
        title=dossier.settings.title,
        description=dossier.settings.description,
        language=dossier.settings.language,
        navigation=navigation(dossier, words),
        extra={
            "homepage": f"{HOME}.html",
            "archive": archive,
            "volume": volume,
            "articles_until": newest_day(compiled.site.teller),
            "words": bool(words.for_scripts()["messages"]),
            "licence": dossier.settings.licence,
        },
    )


def set_up(config: MkDocsConfig, compiled: Compiled, folders: Folders, setting: Setting) -> None:
    """Fill a configuration with what is true of one dossier; its pages are in `folders`."""
    config.docs_dir = str(folders.pages)
    config.site_name = setting.title
    config.site_description = setting.description
    config.nav = setting.navigation
    config.theme["language"] = setting.language
    translate_theme(config, compiled.site.teller.words)
    name_headings(config)
    config.use_directory_urls = False
    if STYLES not in config.extra_css:
        config.extra_css.append(STYLES)
    config.extra.update(setting.extra)
