"""MkDocs, called from here: a build and a server for one content folder."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException
from mkdocs.livereload import LiveReloadServer

from builder.build import Compiled
from builder.diagnostics import amount, stopping, tally
from builder.model.kinds import RECORD_KINDS
from builder.publish.configuration import objection_to
from builder.publish.direct import can_convert
from builder.publish.folders import Folders, way
from builder.publish.mkdocs_plugin import EPOCH, Assignment, DossierPlugin
from builder.publish.serving.editors import EDITOR_VARIABLE, NO_EDITOR
from builder.publish.serving.hosts import for_own_names
from builder.publish.serving.live import Around, LiveSite

log = logging.getLogger("mkdocs.plugins.dossier")

_NOTICED = 0.1
"""Seconds from one look at the content folder to the next, while it is served."""


def build_site(
    folders: Folders, compiled: Compiled, strict: bool, with_volume: bool = False, plain: bool = False, mark: str = ""
) -> str:
    """Build and publish the site of a compiled dossier, and its PDF if wanted; return what went wrong, or nothing.

    With `plain`, MkDocs builds every page by itself. `mark` is noted in the site, see fingerprint.py.
    """
    with _environment(), _log_on_terminal(logging.WARNING):
        try:
            config, plugin = _configured(Assignment(folders, compiled, with_volume, plain, mark), strict)
        except ConfigurationError as error:
            return str(error)
        try:
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build.build(config)
            config.plugins.on_shutdown()
        except (Abort, MkDocsException, OSError) as error:
            return f"The site was not published; the old one stays. {error}".strip()
        except SystemExit as error:
            # This is how mkdocs-macros gives up, without telling other plugins.
            plugin.give_up(error)
            return f"A macro of a hand-written page failed (code {error.code}); the old site stays."
        finally:
            plugin.assignment = None
    return ""


def serve_site(folders: Folders, address: str, open_browser: bool, editor: str) -> str:
    """Serve the site until the user stops it, in a folder that is gone afterwards; return what went wrong, if anything.

    `editor` is the address of the editor in which its links open files, see serving/editors.py.
    Where pages cannot be published directly, MkDocs makes all that have changed before it shows one.
    """
    with _environment(**{EDITOR_VARIABLE: editor or NO_EDITOR}), _log_on_terminal(logging.INFO):
        try:
            config, _ = _configured(Assignment(folders), strict=False, dev_addr=address)
            if can_convert():
                _serve(folders, *config.dev_addr, open_browser, editor)
            else:
                file = str(folders.configuration)
                mkdocs_serve.serve(
                    file, build_type="dirty", dev_addr=address, open_in_browser=open_browser, strict=False
                )
        except ConfigurationError as error:
            return str(error)
        except OSError as error:
            return f"Nothing can be served at {address}: {error.strerror or error}."
    return ""


def _serve(folders: Folders, host: str, port: int, open_browser: bool, editor: str) -> None:
    """Serve pages that are made when somebody opens them; raises ConfigurationError if there are none."""
    with TemporaryDirectory(prefix="dossier-") as site:
        home = f"http://{host}:{port}/"
        live = LiveSite(folders, Path(site), lambda compiled: _around(folders, compiled, site, home))
        server = LiveReloadServer(live.renew, host, port, site, polling_interval=_NOTICED)
        server.set_app(for_own_names(live.application(server.serve_request, editor), host))
        server.error_handler = lambda code: _error_page(Path(site), code)
        live.renew()
        if not live.is_ready:
            server.server_close()
            raise ConfigurationError("Nothing was served: see above what is wrong.")
        server.watch(str(folders.content))
        server.watch(str(folders.configuration))
        try:
            server.serve(open_in_browser=open_browser)  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            log.info("Shutting down …")
        finally:
            server.shutdown()


def _around(folders: Folders, compiled: Compiled, site: str, home: str) -> Around:
    """Have MkDocs build all of a site that is no page."""
    config, plugin = _configured(Assignment(folders, compiled), strict=False)
    config.site_dir, config.site_url = site, home
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build.build(config, serve_url=home)
    return Around(config, plugin.frames, plugin.direct.files if plugin.direct else [])


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None


def _configured(assignment: Assignment, strict: bool, **options: str) -> tuple[MkDocsConfig, DossierPlugin]:
    """Return the configuration of a dossier, and our plugin with its assignment; raises ConfigurationError."""
    path = assignment.folders.configuration
    try:
        # The folder is another once the pages are made; this one is there.
        config = load_config(str(path), strict=strict, docs_dir=str(assignment.folders.content), **options)
    except ConfigurationError as error:
        raise ConfigurationError(f"{path} cannot be used: {error}") from error
    plugin = config.plugins.get("dossier")
    objection = objection_to(config)
    if objection or not isinstance(plugin, DossierPlugin):
        raise ConfigurationError(objection)
    plugin.assignment = assignment
    return config, plugin


@contextmanager
def _log_on_terminal(level: int) -> Iterator[None]:
    """Show what MkDocs and its plugins say, but not how macros are set up, nor that partial builds are partial."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    unwanted = ("[macros]", "A 'dirty' build")
    handler.addFilter(lambda record: not record.getMessage().startswith(unwanted))
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = True


def summary(compiled: Compiled, folders: Folders, seconds: float) -> str:
    """Return what was built, in a short paragraph, and which file to open."""
    dossier = compiled.dossier
    cited = sum(1 for each in dossier.documents for _ in each.citations)
    pages = sum(1 for _ in folders.site.rglob("*.html"))
    size = folders.archive.stat().st_size / 1e6
    kinds = [amount(len(list(dossier.of(each.model))), each.one, each.many) for each in RECORD_KINDS]
    records = f"{', '.join(kinds)} on {amount(pages, 'page', 'pages')}, with {amount(cited, 'citation', 'citations')}"
    problems = tally(stopping(compiled.examined.diagnostics, strict=True))
    return (
        f"{dossier.settings.title}: {records}, {problems}, in {seconds:.1f} s.\n"
        f"Open {way(folders.site / 'index.html')}; "
        f"the same for reading without a network is {way(folders.archive)} ({size:.1f} MB)."
    )


@contextmanager
def _environment(**more: str) -> Iterator[None]:
    """Give all dates the same day, and silence what concerns other versions of MkDocs; set what else a plugin reads."""
    added = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(EPOCH), **more}
    before = {key: os.environ.get(key) for key in added}
    os.environ.update(added)
    try:
        yield
    finally:
        for key, value in before.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value
