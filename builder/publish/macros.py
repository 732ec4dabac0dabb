"""The module that mkdocs-macros loads: it hands the dossier's macros to the engine."""

from pathlib import Path
from typing import Any

from builder.build import Compiled, compile_dossier, examine
from builder.link.macros import SIGNATURES
from builder.render.escape import Markdown
from builder.views.written.macros import Macros


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros; `env` is its plugin, or an engine that works the same way."""
    compiled = _compiled(env.conf)

    def page_macros() -> dict[str, Any]:
        return Macros(compiled.site, env.page.file.src_uri).all()

    for name in SIGNATURES:
        env.macro(_bound(name, page_macros), name)


def _bound(name: str, page_macros: Any) -> Any:
    def call(*arguments: Any, **named: Any) -> Markdown:
        found: Markdown = page_macros()[name](*arguments, **named)
        return found

    return call


def _compiled(configuration: Any) -> Compiled:
    """Return what our MkDocs plugin compiled before, or compile the content for an engine that runs no plugins."""
    plugin = dict(configuration.get("plugins") or {}).get("dossier")
    compiled = getattr(plugin, "compiled", None)
    if isinstance(compiled, Compiled):
        return compiled
    return compile_dossier(examine(Path(configuration["config_file_path"]).parent / "content"))
