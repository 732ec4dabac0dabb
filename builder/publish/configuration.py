"""What a dossier says in the configuration of MkDocs: title, language, navigation, what the frame of a page shows."""

from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException
from mkdocs.utils.yaml import yaml_load
from yaml import YAMLError

from builder.build import Compiled
from builder.know import Knowledge
from builder.model.site import HOME, published
from builder.publish.folders import OVERRIDES, PACKAGE, PROJECT, Folders
from builder.publish.frame.navigation import navigation
from builder.publish.frame.sheet import link_one
from builder.publish.frame.theme import name_headings, translate_theme
from builder.publish.hosted import SITE_MAP
from builder.publish.touch_icon import TOUCH_ICON
from builder.views.cite.reference import newest_day
from builder.views.feeds.view import whole_feeds
from builder.views.share.view import cards, dossier_image
from builder.words import Words

MACROS = PACKAGE / "publish" / "macros"
"""The module that MkDocs' macros load, without its ending."""


def objection_to(config: MkDocsConfig) -> str:
    """Return why a configuration cannot publish a dossier, with what to write instead; nothing if it can."""
    base = PROJECT / "mkdocs.yml"
    with base.open("rb") as file:
        wanted = yaml_load(file)
    extensions = {each.removeprefix("markdown.extensions.") for each in config.markdown_extensions}
    lacking = [
        *(["the theme material with font: false"] if not _has_theme(config) else []),
        *(f"the plugin {name}" for name in map(_name, wanted["plugins"]) if name not in config.plugins),
        *(f"the extension {name}" for name in map(_name, wanted["markdown_extensions"]) if name not in extensions),
        *(f"the style {path}" for path in wanted["extra_css"] if path not in map(str, config.extra_css)),
    ]
    if not lacking:
        return ""
    way_out = f"begin it with the line INHERIT: {base.as_posix()}, and write below it only what is to differ"
    return f"{config.config_file_path} lacks {', '.join(lacking)}: {way_out}."


def address_of(folders: Folders) -> str | None:
    """Return the address at which the site will stand, as the configuration says; None if it says none.

    What is wrong with the configuration is said when MkDocs reads it.
    """
    try:
        with folders.configuration.open("rb") as file:
            written = yaml_load(file).get("site_url")
    except (OSError, YAMLError, MkDocsException):
        return None
    return str(written) if written else None


def _has_theme(config: MkDocsConfig) -> bool:
    return config.theme.name == "material" and config.theme.get("font") is False


def _name(written: str | dict[str, Any]) -> str:
    return written if isinstance(written, str) else next(iter(written))


def _stand_on_project(config: MkDocsConfig) -> None:
    """Let a configuration use our templates and macros, wherever its file lies; templates of its own come first.

    Raises ConfigurationError if it cannot publish a dossier.
    """
    if objection := objection_to(config):
        raise ConfigurationError(objection)
    if str(OVERRIDES) not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(OVERRIDES))
    config.plugins["macros"].config["module_name"] = str(MACROS)


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
        navigation=navigation(compiled.site.teller.knowledge, words),
        extra={
            "homepage": f"{HOME}.html",
            "archive": archive,
            "volume": volume,
            "folders": [
                (dossier.pages[each].title, published(dossier.page_paths[each])) for each in dossier.page_folders
            ],
            "articles_until": newest_day(compiled.site.teller),
            "words": bool(words.for_scripts()["messages"]),
            "licence": dossier.settings.licence,
            "edition": edition(words, compiled.site.teller.knowledge),
            "feeds": whole_feeds(compiled.site),
            "touch_icon": TOUCH_ICON if compiled.site.addresses.site else "",
            "locale": words.territory,
            "share_image": dossier_image() if dossier_image() in compiled.site.teller.once(cards) else "",
        },
    )


def edition(words: Words, knowledge: Knowledge) -> tuple[str, ...]:
    """Return which edition of the content the site shows, and who answers for it, as far as the dossier says."""
    settings, newest = knowledge.dossier.settings, knowledge.history.newest
    changed = words.days(newest) if newest else ""
    editors = words.listed(settings.editors) if settings.editors else ""
    return (
        *([words.gettext("Version %(version)s", version=settings.version)] if settings.version else []),
        *([words.gettext("Content of %(date)s", date=changed)] if changed else []),
        *([words.gettext("Edited by: %(editors)s", editors=editors)] if editors else []),
    )


def set_up(config: MkDocsConfig, compiled: Compiled, folders: Folders, setting: Setting) -> None:
    """Fill a configuration with what is true of one dossier; its pages are in `folders`.

    Raises ConfigurationError if it cannot publish one.
    """
    _stand_on_project(config)
    config.docs_dir = str(folders.pages)
    config.site_name = setting.title
    config.site_description = setting.description
    config.nav = setting.navigation
    config.theme["language"] = setting.language
    translate_theme(config, compiled.site.teller.words)
    name_headings(config)
    config.use_directory_urls = False
    config.theme.static_templates.discard(SITE_MAP)  # It has pages that only lead on, and the day of the build.
    link_one(config)
    config.extra.update(setting.extra)
