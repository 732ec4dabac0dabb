"""Which expectations are collected: those of the dossier that is examined."""

from pathlib import Path

import pytest

from tests.conftest import content_of
from tests.dossiers import HERE, expectations_of


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out the folders of other dossiers."""
    if not collection_path.is_dir() or collection_path.parent != HERE:
        return None
    return None if collection_path == expectations_of(content_of(config)) else True
