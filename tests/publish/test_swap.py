"""The published folder is the old one or the new one, whatever stops a build."""

import ctypes
import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from builder.publish import swap
from builder.publish.swap import BuildInProgress, replacing, write_whole

PROJECT = Path(__file__).resolve().parents[2]


def fill(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / name).write_text(text)


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def build(target: Path, text: str) -> None:
    with replacing(target) as fresh:
        fill(fresh, page=text)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.fixture(params=["exchange", "two renames"])
def target(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A path to publish at, once with the atomic exchange and once as on systems that lack it."""
    if request.param == "two renames":
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    return tmp_path / "site"


def test_new_site_takes_the_place_of_the_old_one_with_all_its_files(target: Path) -> None:
    build(target, "old")
    fill(target, removed="only in the old one")
    with replacing(target) as fresh:
        assert contents(fresh) == {}
        assert contents(target)["page"] == "old"
        fill(fresh, page="new")
    assert contents(target) == {"page": "new"}
    assert sorted(path.name for path in target.parent.iterdir()) == [".site.lock", "site"]


def test_exception_leaves_the_old_site_and_no_rubbish(target: Path) -> None:
    build(target, "old")

    def fail() -> None:
        with replacing(target) as fresh:
            fill(fresh, page="half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert contents(target) == {"page": "old"}
    assert sorted(path.name for path in target.parent.iterdir()) == [".site.lock", "site"]


def test_failing_first_build_leaves_nothing_in_the_place_of_the_site(target: Path) -> None:
    with pytest.raises(ZeroDivisionError), replacing(target):
        _ = 1 / 0
    assert not target.exists()


def test_build_that_removes_its_own_folder_fails_and_leaves_the_old_site(target: Path) -> None:
    build(target, "old")
    with pytest.raises(FileNotFoundError), replacing(target) as fresh:
        fresh.rmdir()
    assert contents(target) == {"page": "old"}


def test_failing_exchange_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path / "site", "old")

    def refuse(one: Path, other: Path) -> bool:
        raise OSError(errno.EBUSY, "mounted")

    monkeypatch.setattr(swap, "_exchange", refuse)
    with pytest.raises(OSError, match="mounted"):
        build(tmp_path / "site", "new")
    assert contents(tmp_path / "site") == {"page": "old"}
    assert not list(tmp_path.glob(".site.new-*"))


def test_failing_second_rename_puts_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path / "site", "old")
    rename = Path.rename

    def refuse_the_new(path: Path, to: Path) -> Path:
        if ".new-" in path.name:
            raise OSError(errno.ENOSPC, "disk full")
        return rename(path, to)

    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", refuse_the_new)
    with pytest.raises(OSError, match="disk full"):
        build(tmp_path / "site", "new")
    assert contents(tmp_path / "site") == {"page": "old"}


def test_kill_between_two_renames_is_mended_by_the_next_build_even_if_that_fails(tmp_path: Path) -> None:
    target = tmp_path / "site"
    build(target, "old")
    target.rename(tmp_path / ".site.old-0123456789abcdef")
    with pytest.raises(ZeroDivisionError), replacing(target):
        _ = 1 / 0
    assert contents(target) == {"page": "old"}


@pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="only these systems exchange folders")
def test_exchange_turns_two_folders_round_in_one_step(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    fill(one, page="1")
    fill(other, page="2")
    if not swap._exchange(one, other):
        pytest.skip("this file system cannot exchange")
    assert (contents(one), contents(other)) == ({"page": "2"}, {"page": "1"})


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS, errno.EPERM])
def test_refused_exchange_is_replaced_by_two_renames(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    class Library:
        """A C library whose kernel or file system refuses."""

        @staticmethod
        def renameat2(*_: object) -> int:
            return -1

        renamex_np = renameat2

    build(tmp_path / "site", "old")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Library)
    monkeypatch.setattr(ctypes, "get_errno", lambda: number)
    build(tmp_path / "site", "new")
    assert contents(tmp_path / "site") == {"page": "new"}


def test_leftovers_of_killed_builds_are_removed_and_nothing_else(target: Path) -> None:
    parent = target.parent
    ours = parent / ".site.new-0123456789abcdef"
    others = [
        ".site.new-0123456789abcde",  # too short to be ours
        ".site.new-notes",
        "site.new-0123456789abcdef",
        ".site.old.new-0123456789abcdef",  # belongs to a target named site.old
        ".sites.new-0123456789abcdef",
    ]
    for name in [ours.name, *others]:
        (parent / name).mkdir()
        fill(parent / name, page="half")
    precious = parent / "precious"
    precious.mkdir()
    fill(precious, page="keep me")
    (parent / ".site.new-fedcba9876543210").symlink_to(precious)
    build(target, "new")
    assert sorted(path.name for path in parent.iterdir()) == sorted([*others, ".site.lock", "precious", "site"])
    assert contents(precious) == {"page": "keep me"}


def test_second_build_of_the_same_target_is_refused_with_advice(target: Path) -> None:
    with replacing(target) as fresh:
        fill(fresh, page="first")
        with pytest.raises(BuildInProgress, match=r"another build is writing .*site.*Wait until it has ended"):
            build(target, "second")
        assert fresh.is_dir()
    assert contents(target) == {"page": "first"}
    build(target, "third")
    assert contents(target) == {"page": "third"}


def test_builds_of_different_targets_do_not_disturb_each_other(tmp_path: Path) -> None:
    with replacing(tmp_path / "site") as fresh:
        build(tmp_path / "site.old", "other")
        fill(fresh, page="site")
    assert contents(tmp_path / "site") == {"page": "site"}
    assert contents(tmp_path / "site.old") == {"page": "other"}


def test_the_lock_is_held_against_other_processes(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from builder.publish.swap import replacing\n"
        "with replacing(pathlib.Path(sys.argv[1])): pass"
    )
    with replacing(tmp_path / "site"):
        done = subprocess.run([sys.executable, "-c", program, tmp_path / "site"], cwd=PROJECT, capture_output=True)
    assert b"BuildInProgress" in done.stderr


@pytest.mark.parametrize("mask", [0o077, 0o000])
def test_modes_do_not_depend_on_the_umask(target: Path, mask: int) -> None:
    with umask(mask), replacing(target) as fresh:
        (fresh / "folder").mkdir()
        fill(fresh / "folder", page="text")
        (fresh / "folder" / "page").chmod(0o666 & ~mask)
    assert [mode(path) for path in (target, target / "folder", target / "folder" / "page")] == [
        0o755,
        0o755,
        0o644,
    ]


def test_setting_modes_does_not_reach_through_symbolic_links(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("private")
    secret.chmod(0o600)
    with replacing(tmp_path / "site") as fresh:
        (fresh / "link").symlink_to(secret)
    assert mode(secret) == 0o600


def test_symbolic_link_to_the_site_stays_and_what_it_leads_to_is_replaced(target: Path) -> None:
    real = target.parent / "elsewhere" / "www"
    build(real, "old")
    target.symlink_to(real)
    build(target, "new")
    assert target.is_symlink()
    assert contents(real) == {"page": "new"}


def test_link_to_a_folder_that_is_not_there_yet(target: Path) -> None:
    target.symlink_to(target.parent / "deep" / "www")
    build(target, "new")
    assert contents(target.parent / "deep" / "www") == {"page": "new"}


def test_missing_parents_are_made_and_relative_paths_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    build(Path("a/b/site"), "new")
    assert contents(tmp_path / "a" / "b" / "site") == {"page": "new"}


def test_impossible_targets_are_refused_untouched(tmp_path: Path) -> None:
    fill(tmp_path, file="text")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    with pytest.raises(NotADirectoryError):
        build(tmp_path / "file", "new")
    with pytest.raises(OSError, match="circle"):
        build(tmp_path / "circle", "new")
    with pytest.raises(ValueError, match="root"):
        build(Path("/"), "new")
    assert (tmp_path / "file").read_text() == "text"


def test_write_whole_replaces_a_file_and_sets_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file.zip"
    with umask(0o077):
        write_whole(path, b"one")
        write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert mode(path) == 0o644
    assert [each.name for each in path.parent.iterdir()] == ["file.zip"]


def test_write_whole_that_fails_leaves_the_old_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    write_whole(path, b"old")

    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        write_whole(path, b"new")
    assert contents(tmp_path) == {"file": "old"}


def test_write_whole_follows_links_and_refuses_folders(tmp_path: Path) -> None:
    fill(tmp_path, real="old")
    (tmp_path / "link").symlink_to("real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, b"new")


@pytest.mark.skipif(sys.platform == "win32", reason="needs kill -9")
def test_a_kill_at_any_step_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    target = tmp_path / "site"
    command = [sys.executable, "-m", "tests.publish.kills", target]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    kills = [(int(step), int(version), left) for step, version, left in map(str.split, done.stdout.splitlines())]
    version = 0
    for step, found, _ in kills:
        assert found in {version, step}
        version = found
    # The kills must have hit builds at work, before the exchange and after it, or nothing was tested.
    assert {left == "left" and found == step for step, found, left in kills[:-1]} == {True, False}
    assert kills[-1] == (len(kills), len(kills), "clean")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]
