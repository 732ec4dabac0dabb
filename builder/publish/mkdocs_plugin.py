"""The MkDocs plugin: compiles the content before MkDocs builds, and publishes the result whole.

So `mkdocs build` and `mkdocs serve` work for those who know them, and `dossier build` calls the same. A build goes
into a folder beside the site, is checked there, and takes the site's place only if nothing is wrong.
"""

import logging
import os
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.utils import CountHandler

from builder.build import Compiled, compile_dossier, examine
from builder.diagnostics import annotations, report
from builder.publish.archive import write_archive
from builder.publish.folders import Folders
from builder.publish.navigation import navigation
from builder.publish.sandbox import MacroSandbox
from builder.publish.search import write_file_index
from builder.publish.sitecheck import check_site
from builder.publish.swap import replacing, write_whole
from builder.publish.write import write_files
from builder.render.macros import Macros

EPOCH = 315532800
"""1 January 1980, the first moment that a zip archive can state: the same input gives the same bytes."""

log = logging.getLogger("mkdocs.plugins.dossier")


class DossierConfig(base.Config):
    """Options of the plugin in mkdocs.yml."""

    content = config_options.Type(str, default="content")


class DossierPlugin(BasePlugin[DossierConfig]):
    """Compiles the dossier, then watches over the publishing."""

    compiled: Compiled | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was started for."""
        self.serving = command == "serve"
        self._stack = ExitStack()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Compile the content and point MkDocs at the generated pages."""
        project = Path(config.config_file_path).parent
        self.folders = Folders((project / (os.environ.get("DOSSIER_CONTENT") or self.config.content)).resolve())
        self._compile()
        assert self.compiled is not None
        dossier = self.compiled.dossier
        config.docs_dir = str(self.folders.pages)
        config.site_name = dossier.settings.title
        config.site_description = dossier.settings.description
        config.nav = navigation(dossier)
        config.use_directory_urls = False
        config.extra["archive"] = self.folders.archive.name
        config.extra["licence"] = dossier.settings.licence
        config.extra["problem"] = self.problem
        if not self.serving:
            self._warnings = CountHandler()
            self._warnings.setLevel(logging.WARNING)
            logging.getLogger("mkdocs").addHandler(self._warnings)
            config.site_dir = str(self._stack.enter_context(replacing(self.folders.site)))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Put the sandbox in the place of the macros' own engine, which would run any code in a page."""
        macros = config.plugins.get("macros")
        if macros is not None:
            self._macros: Any = macros
            macros._env = MacroSandbox(macros.macros)  # type: ignore[attr-defined]

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site, check it, and put it in place of the old one."""
        site = Path(config.site_dir)
        write_file_index(site)
        if self.serving:
            return
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        warnings = sum(number for _, number in self._warnings.get_counts())
        if config.strict and warnings:
            raise PluginError(f"{warnings} warnings: the site was not published, the old one stays")
        inside = site / self.folders.archive.name
        write_archive(site, inside, "dossier", EPOCH)
        problems = check_site(site)
        for problem in problems[:50]:
            log.error("%s: %s", problem.page, problem.message)
        if problems:
            raise PluginError(f"{len(problems)} problems in the built site: it was not published, the old one stays")
        write_whole(self.folders.archive, inside.read_bytes())
        self._stack.close()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site where it is."""
        self._stack.__exit__(type(error), error, error.__traceback__)

    def _compile(self) -> None:
        """Compile the content; with errors, a server keeps the last good pages and shows what is wrong."""
        self.problem = ""
        examined = examine(self.folders.content)
        folder = os.path.relpath(self.folders.content)
        if examined.diagnostics:
            text = report(examined.diagnostics, examined.texts, folder)
            log.warning("\n%s", text) if examined.is_sound else log.error("\n%s", text)
            if os.environ.get("GITHUB_ACTIONS") == "true":
                print(annotations(examined.diagnostics, folder))
        if examined.is_sound:
            self.compiled = compile_dossier(examined, os.environ.get("DOSSIER_REPOSITORY"))
            write_files(self.folders.pages, self.compiled.files)
        elif self.serving and self.compiled is not None:
            self.problem = text
        else:
            raise PluginError("the content has errors, see above: nothing was built")
