"""The MkDocs plugin: compiles the content before MkDocs builds, and publishes the result whole.

So `mkdocs build` and `mkdocs serve` work for those who know them, and `dossier build` calls the same. A build goes
into a folder beside the site, is checked there, and takes the site's place only if nothing is wrong.
"""

import logging
import os
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import CountHandler

from builder.build import Compiled, compile_dossier, examine
from builder.diagnostics import stopping, tally
from builder.link.macros import SIGNATURES
from builder.publish.age import age_of
from builder.publish.archive import describe_archive, write_archive
from builder.publish.configuration import address_of, set_up, setting_of
from builder.publish.desk.schemas import write_schemas
from builder.publish.direct import DirectPages, Frames, can_convert
from builder.publish.fingerprint import MADE_OF
from builder.publish.folders import Folders, way
from builder.publish.frame.everywhere import scripts
from builder.publish.frame.sheet import join
from builder.publish.frame.theme import is_loaded
from builder.publish.hosted import hosted_files
from builder.publish.problem_log import tell_problems
from builder.publish.sandbox import MacroSandbox
from builder.publish.serving.editors import Workplace, editor_of_environment
from builder.publish.serving.hosts import for_own_names
from builder.publish.serving.workbench import SCRIPT, Workbench
from builder.publish.share_images import write_share_images
from builder.publish.sitecheck import Facts, check_site
from builder.publish.swap import BuildInProgress, replacing, write_whole
from builder.publish.templates import KeptTemplates
from builder.publish.volume import book_of, write_volume
from builder.publish.volume.chromium import CannotPrintError
from builder.publish.write import write_files
from builder.render.translated import speak
from builder.views.parts.stock import Stock

EPOCH = 315532800
"""1 January 1980, the first moment that a zip archive can state: the same input gives the same bytes."""

log = logging.getLogger("mkdocs.plugins.dossier")


class DossierConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in mkdocs.yml."""

    content = config_options.Type(str, default="content")


@dataclass(frozen=True, slots=True)
class Assignment:
    """What the command line asks of a build: for which folders, what of it is compiled, whether to print it too.

    A `plain` build leaves all pages to MkDocs, as `mkdocs build` does. `mark` says what the site is made of.
    """

    folders: Folders
    compiled: Compiled | None = None
    with_volume: bool = False
    plain: bool = False
    mark: str = ""


class DossierPlugin(BasePlugin[DossierConfig]):  # type: ignore[no-untyped-call]
    """Compiles the dossier, then watches over the publishing."""

    compiled: Compiled | None = None
    assignment: Assignment | None = None
    """What the command line asks for; None if MkDocs was started by itself."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what MkDocs was started for."""
        self.serving = command == "serve"
        self.stock, self._stack = Stock(templates=KeptTemplates()), ExitStack()
        self.known: dict[str, Facts] = {}
        self.workbench = Workbench()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Compile the content and point MkDocs at the generated pages."""
        project = Path(config.config_file_path).parent
        assignment = self.assignment or Assignment(Folders((project / self.config.content).resolve()))
        self.folders, self.with_volume = assignment.folders, assignment.with_volume
        compiled = self._compile(assignment.compiled, config.strict)
        # The lock comes before anything is written: a build that is refused spoils nothing of the other.
        try:
            self.folders.keep_inside()
            if not self.serving:
                config.site_dir = str(self._stack.enter_context(replacing(self.folders.site)))
        except (BuildInProgress, OSError) as error:
            raise PluginError(str(error)) from error
        # Other programs, and MkDocs by itself, read the pages from the disk.
        is_direct = self.assignment is not None and not assignment.plain and can_convert()
        self.direct = DirectPages(compiled) if is_direct else None
        if self.direct is None:
            write_files(self.folders.pages, compiled.files)
        else:
            self.folders.pages.mkdir(parents=True, exist_ok=True)  # The macros look for it.
        beside = "" if self.serving else self.folders.archive.name, self.folders.volume.name if self.with_volume else ""
        set_up(config, compiled, self.folders, setting_of(compiled, *beside))
        # Dates of the day would make two builds of the same content differ.
        os.environ.setdefault("SOURCE_DATE_EPOCH", str(EPOCH))
        if self.serving:
            config.extra["live_reload"] = True
            config.extra_javascript.append(SCRIPT)
        else:
            self._warnings = CountHandler(level=logging.WARNING)
            logging.getLogger("mkdocs").addHandler(self._warnings)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Put the sandbox in the place of the macros' own engine, which would run any code in a page."""
        if (macros := config.plugins.get("macros")) is not None:
            # Its own helpers, such as the one that prints the whole configuration, stay outside.
            macros._env = MacroSandbox({name: macros.macros[name] for name in SIGNATURES})

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the styles and scripts of the views, and what is published directly; leave out what no page loads."""
        for each in [each for each in files if not is_loaded(each.src_uri)]:
            files.remove(each)
        if self.direct is not None:
            for each in [each for each in files if each.src_dir == config.docs_dir]:
                files.remove(each)
            for each in self.direct.offer(config):
                files.append(each)
        join(files, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember the navigation, which stands around every page."""
        self.navigation = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let the theme's templates say the program's sentences, as those of the pages do; write the pages."""
        env.bytecode_cache = self.stock.templates
        if self.compiled is not None:
            speak(env, self.compiled.site.teller.words, escape, Markup)
        for path, script in scripts(config, self.navigation, env):
            files.append(File.generated(config, path, content=script))
        if self.direct is not None:
            self.frames = Frames(config, self.navigation, files, env)
            self.known = {} if self.serving else self.direct.write(config, self.frames)
        return env

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the site, check it, and put it in place of the old one."""
        site = Path(config.site_dir)
        if self.serving:
            return
        logging.getLogger("mkdocs").removeHandler(self._warnings)
        warnings = sum(number for _, number in self._warnings.get_counts())
        if config.strict and warnings:
            raise PluginError(f"{warnings} warnings: the site was not published, the old one stays")
        if config.site_url and self.compiled:
            for path, data in hosted_files(self.compiled, config.site_url, site / str(config.theme["favicon"])):
                (site / path).parent.mkdir(parents=True, exist_ok=True)
                (site / path).write_bytes(data)
            write_share_images(site, self.compiled.site)
        if self.with_volume and self.compiled:
            self._print(self.compiled, site)
        inside = site / self.folders.archive.name
        describe_archive(inside, write_archive(site, inside, "dossier", EPOCH, age_of(self.compiled)))
        if self.assignment and self.assignment.mark:
            (site / MADE_OF).write_text(self.assignment.mark, encoding="utf-8")
        problems = check_site(site, mount=urlsplit(config.site_url or "").path or "/", known=self.known)
        for problem in problems[:50]:
            log.error("%s: %s", problem.page, problem.message)
        if problems:
            raise PluginError(f"{len(problems)} problems in the built site: it was not published, the old one stays")
        write_whole(self.folders.archive, inside.read_bytes())
        if self.with_volume:
            write_whole(self.folders.volume, (site / self.folders.volume.name).read_bytes())
        else:
            self.folders.volume.unlink(missing_ok=True)  # It would be that of another site.
        self._stack.close()

    def _print(self, compiled: Compiled, site: Path) -> None:
        """Print the dossier into the site, before the zip is packed: it is in there too."""
        try:
            write_volume(site, book_of(compiled), site / self.folders.volume.name)
        except CannotPrintError as error:
            raise PluginError(f"no PDF was made: {error}") from error

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch what people write, and not what is generated from it; answer those who ask for this server."""
        try:
            workplace = Workplace(self.folders.content, way(self.folders.content), editor_of_environment())
        except ValueError as error:
            raise PluginError(str(error)) from error
        serve = self.workbench.application(server.serve_request, workplace, server.mount_path)
        server.set_app(for_own_names(serve, config.dev_addr.host))
        server.unwatch(config.docs_dir)
        server.watch(str(self.folders.content))
        return server

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site where it is, and remove what was begun beside it."""
        self.give_up(error)

    def give_up(self, error: BaseException) -> None:
        """Discard the site that was begun."""
        # A context that ends with an exception discards the new site; the exception goes on its own way.
        with suppress(type(error)):
            self._stack.__exit__(type(error), error, error.__traceback__)

    def _compile(self, compiled: Compiled | None, strict: bool) -> Compiled:
        """Compile the content; with errors, a server keeps the last good pages, and its workbench says what is wrong.

        Warnings stop a strict build, as they do on the command line, and never a server: somebody is writing.
        """
        if compiled is None:
            try:
                examined = examine(self.folders.content)
            except OSError as error:
                raise PluginError(f"the content cannot be read: {error}") from error
            with suppress(OSError):  # What keeps them from being written keeps the pages, and is told there.
                write_schemas(self.folders, examined)
            is_fit = examined.is_fit(strict and not self.serving)
            tell_problems(examined, self.folders.content, is_fit)
            if is_fit:
                repository, address = os.environ.get("DOSSIER_REPOSITORY"), address_of(self.folders)
                compiled = compile_dossier(examined, repository, address, stock=self.stock)
            elif self.serving and self.compiled is not None:
                compiled = self.compiled
            else:
                problems = stopping(examined.diagnostics, strict=True)
                raise PluginError(f"{tally(problems)} in the content, see above: nothing was built")
            self.workbench.take(compiled, examined.diagnostics)
        self.compiled = compiled
        return compiled
