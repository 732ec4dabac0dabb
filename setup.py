"""What pyproject.toml cannot say: a package that is installed holds also what stands beside builder/ here."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

BESIDE = ("mkdocs.yml", "overrides")


class WithProject(build_py):
    """Puts them into builder/project/, where builder/publish/folders.py looks for them."""

    def run(self) -> None:
        """Build the package; one that is installed to be edited finds them where they are."""
        super().run()
        if self.editable_mode:
            return
        target = Path(self.build_lib, "builder", "project")
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for name in BESIDE:
            source = Path(name)
            if source.is_dir():
                shutil.copytree(source, target / name)
            else:
                shutil.copy(source, target / name)


setup(cmdclass={"build_py": WithProject})
