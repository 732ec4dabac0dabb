"""What is the same on all pages and works by scripts alone, in scripts instead of on every page.

The choice of colours, the box of the search and the sections of the navigation are twelve kilobytes of HTML. They are
rendered once, by the theme's own templates, and each becomes a script, which puts it where the script stands. Links in
them start from the root of the site. A page without scripts has a link to each section, and the colours of the system.
"""

import re
from collections.abc import Iterator

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from builder.render.escape import script_json

_PUT = {"colours": "__dossier_put", "search-box": "__dossier_put", "sections": "__dossier_unfold"}
"""Which function of scope.js puts the HTML of which template in its place."""

_GAP = re.compile(r"\s*\n\s*")


def scripts(config: MkDocsConfig, navigation: Navigation, environment: Environment) -> Iterator[tuple[str, str]]:
    """Yield the path in the site and the text of each script."""
    pruned = {"navigation.prune"}
    features = [each for each in config.theme.get("features") or () if each not in pruned]
    for name, function in _PUT.items():
        template = environment.get_template(f"everywhere/{name}.html")
        html = template.render(config=config, nav=navigation, features=features, page=None, base_url=".")
        yield f"assets/javascripts/{name}.js", f"{function}({script_json(_GAP.sub(chr(10), html).strip())});\n"
