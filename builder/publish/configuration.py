"""What a dossier says in the configuration of MkDocs: title, language, navigation, what the frame of a page shows."""

from mkdocs.config.defaults import MkDocsConfig

from builder.build import Compiled
from builder.model.site import HOME
from builder.publish.assets import STYLES
from builder.publish.folders import Folders
from builder.publish.navigation import navigation
from builder.publish.theme import translate_theme
from builder.views.cite.reference import newest_day


def set_up(config: MkDocsConfig, compiled: Compiled, folders: Folders, with_volume: bool) -> None:
    """Fill a configuration with what is true of one dossier; its pages are in `folders`."""
    dossier, words = compiled.dossier, compiled.site.teller.words
    config.docs_dir = str(folders.pages)
    config.site_name = dossier.settings.title
    config.site_description = dossier.settings.description
    config.nav = navigation(dossier, words)
    config.theme["language"] = dossier.settings.language
    translate_theme(config, words)
    config.use_directory_urls = False
    if STYLES not in config.extra_css:
        config.extra_css.append(STYLES)
    config.extra["homepage"] = f"{HOME}.html"
    config.extra["archive"] = folders.archive.name
    config.extra["volume"] = folders.volume.name if with_volume else ""
    config.extra["articles_until"] = newest_day(compiled.site.teller)
    config.extra["words"] = bool(words.for_scripts()["messages"])
    config.extra["licence"] = dossier.settings.licence
