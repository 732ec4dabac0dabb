"""What runs on other machines, and what they install: workflows, issue forms, lock files, `.ci/run`, README."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

from builder.model.vocabulary import Settings
from builder.render.reports import addresses_of
from builder.words import words_of

ROOT = Path(__file__).resolve().parents[1]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(set((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) - {GITHUB / "ISSUE_TEMPLATE/config.yml"})
LOCKS = ("requirements/site.txt", "requirements/test.txt", "requirements/pdf.txt")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+) \\$", re.MULTILINE)


EXAMPLE = Settings(title="A", subtitle="A", description="A", scope="A", time_zone="Europe/Paris")
SCAFFOLD = ROOT / "builder/scaffold/dot-github"


def run(*command: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True)


def pins(lock: str) -> dict[str, Version]:
    return {name: Version(version) for name, version in PIN.findall((ROOT / lock).read_text(encoding="utf-8"))}


def commands(script: Path) -> list[str]:
    """The lines of a script that are more than a comment."""
    lines = script.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def test_zizmor_finds_nothing_in_the_workflows() -> None:
    zizmor = Path(sysconfig.get_path("scripts")) / "zizmor"
    done = run(zizmor, "--persona", "pedantic", "--offline", "--no-progress", "--strict-collection", GITHUB)
    assert done.returncode == 0, f"zizmor's pedantic audit of .github:\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
        ("dependabot", [GITHUB / "dependabot.yml"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_files_for_github_follow_its_schemas(schema: str, files: list[Path]) -> None:
    assert files, f"there is no file for GitHub's schema {schema}"
    done = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
    assert done.returncode == 0, f"against GitHub's schema {schema}:\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit(workflow: Path) -> None:
    used = re.findall(r"\buses:\s*(\S+)", workflow.read_text(encoding="utf-8"))
    loose = [each for each in used if not re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", each)]
    assert used, f"{workflow.name} uses no action, so this test looks for them in the wrong way"
    assert not loose, f"{workflow.name}: not pinned by a commit of 40 hexadecimal digits: {loose}"


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_a_pull_request_gets_at_no_secret(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert "pull_request_target" not in text, f"{workflow.name} would run a stranger's code with our rights"
    assert "secrets." not in text, f"{workflow.name} uses a secret"
    checkouts, without = text.count("actions/checkout@"), text.count("persist-credentials: false")
    assert checkouts == without, f"{workflow.name} leaves the token in the checkout: persist-credentials: false"


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_files_hold_versions_and_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", text)[1:]
    unhashed = [each.split()[0] for each in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", each)]
    assert not re.search(r"http|://|^ *-[a-z-]*(?:index|find|host)", text, re.MULTILINE), f"{lock} has an address in it"
    assert not unhashed, f"{lock}: without a hash: {unhashed}"
    assert len(entries) == len(pins(lock)), f"{lock}: each package is pinned by name==version; `make lock` renews it"
    early = [f"{name} {version}" for name, version in pins(lock).items() if version.is_prerelease]
    assert not early, f"{lock}: pre-releases: {early}"


@pytest.mark.parametrize(
    ("lock", "extras"),
    [("requirements/site.txt", ()), ("requirements/test.txt", ("test",)), ("requirements/pdf.txt", ("pdf",))],
)
def test_lock_files_answer_to_the_project_file(lock: str, extras: tuple[str, ...]) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    wanted = [*settings["build-system"]["requires"], *project["dependencies"]]
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    found = pins(lock)
    for requirement in map(Requirement, wanted):
        version = found.get(re.sub(r"[-_.]+", "-", requirement.name).lower())
        assert version is not None, f"{lock} lacks {requirement.name}: run `make lock`"
        assert version in requirement.specifier, f"{lock} has {version}, not {requirement}: run `make lock`"


def test_the_tests_run_on_what_the_site_is_built_with() -> None:
    tested = pins("requirements/test.txt").items()
    differing = [name for name, version in pins("requirements/site.txt").items() if (name, version) not in tested]
    assert not differing, f"the two lock files differ in {differing}: run `make lock`"


def test_continuous_integration_runs_make_test_and_installs_nothing_itself() -> None:
    lines = commands(ROOT / ".ci/run")
    installing = [line for line in lines if re.search(r"\b(?:pip|apt|apt-get|npm|venv|install|curl|wget)\b", line)]
    assert lines[-1] == "make test", ".ci/run must end with `make test`, so that its result is that of the tests"
    assert not installing, f".ci/run must leave installing to `make test`, as on any other machine: {installing}"


def test_readme_shows_the_commands_that_the_workflow_runs() -> None:
    assert (ROOT / "README.md").is_file(), "README.md is missing"
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    workflow = (GITHUB / "workflows/site.yml").read_text(encoding="utf-8")
    for command in ("make site", "make check", "make pdf", "make content", "make test"):
        assert f"run: {command}\n" in workflow, f"site.yml must run `{command}`, as README tells people to"
        assert command in readme, f"README.md must show `{command}`, which is what site.yml runs"
    targets = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    shown = set(re.findall(r"(?:^|`)make ([a-z]+)", readme, re.MULTILINE))
    assert shown <= targets, f"README.md shows commands that the Makefile lacks: {sorted(shown - targets)}"


def test_the_site_is_uploaded_before_problems_and_tests_stop_anything() -> None:
    jobs = yaml.safe_load((GITHUB / "workflows/site.yml").read_text(encoding="utf-8"))["jobs"]
    steps = [str(each) for each in jobs["build"]["steps"]]
    upload = next(number for number, each in enumerate(steps) if "upload-artifact" in each)
    assert not any("make test" in each or "pytest" in each for each in steps), "the tests are another job"
    assert not any("exit 1" in each for each in steps[:upload]), "what stops the job comes after the upload"
    assert "needs" not in jobs["test"], "the tests do not wait for the site"
    assert set(jobs["deploy"]["needs"]) == {"build", "test"}, "only what is well is published"


@pytest.mark.parametrize("workflow", [*WORKFLOWS, SCAFFOLD / "workflows/site.yml"], ids=lambda path: path.parts[-4])
def test_a_pull_request_is_told_what_it_does_before_anything_stops_it(workflow: Path) -> None:
    steps = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]["build"]["steps"]
    texts = [str(each) for each in steps]
    compare = next(number for number, each in enumerate(texts) if "dossier diff" in each)
    upload = next(number for number, each in enumerate(texts) if "'name': 'offline-site'" in each)
    preview = next(number for number, each in enumerate(texts) if "steps.preview.outputs.artifact-url" in each)
    stop = next(number for number, each in enumerate(texts) if "exit 1" in each and "steps.check" in each)
    assert compare < upload < preview < stop
    assert steps[compare]["continue-on-error"], "what cannot be compared stops nothing"
    assert steps[compare]["if"] == "github.event_name == 'pull_request'"
    assert steps[0]["with"]["fetch-depth"] == 2, "the commit before is fetched, to compare with"
    for number in (compare, preview):
        assert "$GITHUB_STEP_SUMMARY" in steps[number]["run"]
        assert "${{" not in steps[number]["run"], "what others chose reaches the shell as a variable"


@pytest.mark.parametrize("workflow", [*WORKFLOWS, SCAFFOLD / "workflows/site.yml"], ids=lambda path: path.parts[-4])
def test_packages_are_kept_for_the_next_run_and_the_key_exists(workflow: Path) -> None:
    home = workflow.parents[2]
    for job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values():
        for step in job["steps"]:
            if "actions/setup-python@" in step.get("uses", ""):
                key = step["with"]["cache-dependency-path"].replace(".github", workflow.parents[1].name)
                assert step["with"]["cache"] == "pip"
                assert list(home.glob(key)), f"{key}: without the file the step fails"


def test_a_new_dossier_asks_what_this_one_asks() -> None:
    for path in sorted((GITHUB / "ISSUE_TEMPLATE").iterdir()):
        assert path.read_bytes() == (SCAFFOLD / "ISSUE_TEMPLATE" / path.name).read_bytes(), path.name
    template = (GITHUB / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    assert template.count("?**") == 4, "four questions"
    assert template == (SCAFFOLD / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")


def test_pages_fill_in_fields_that_the_form_has() -> None:
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE/fact.yml").read_text(encoding="utf-8"))
    script = (ROOT / "builder/views/citations/tool/report.js").read_text(encoding="utf-8")
    made = addresses_of(EXAMPLE, "https://git.example/a", None, words_of("en")).report
    used = set(re.findall(r"&(\w+)=", made + script)) - {"title", "body"}
    assert used == {"record", "statement", "citation"}
    assert used <= {each["id"] for each in form["body"]}
    assert "template=fact.yml&" in made


def test_labels_are_those_that_every_repository_has() -> None:
    usual = {"bug", "documentation", "enhancement", "help wanted", "question"}
    for form in FORMS:
        assert set(yaml.safe_load(form.read_text(encoding="utf-8"))["labels"]) <= usual, form.name


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
@pytest.mark.parametrize(
    ("changed", "is_content"),
    [
        ("content/events/a.yml\ncontent/articles/b.md\n", True),
        ("content/events/a.yml\nbuilder/build.py\n", False),
        ("content/README.md\n", False),
        ("tests/content/test_sound.py\n", False),
        ("", False),
    ],
)
def test_a_change_of_content_alone_is_known_as_one(changed: str, is_content: bool) -> None:
    assert (run("sh", ".ci/only-content", given=changed).returncode == 0) is is_content


VENDORED = "overrides/assets/vendor/leaflet-1.9.4/leaflet.js"


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        (["content/events/a.yml", "tests/fixtures/build/x"], []),
        (["builder/schemas/actor.json"], ["builder/schemas/actor.json"]),
        (["builder/schemas/actor.json", "builder/model/records.py"], []),
        ([VENDORED], [VENDORED]),
        ([VENDORED, "overrides/assets/vendor/manifest.json"], []),
        (["overrides/assets/vendor/manifest.json"], []),
        (["tests/golden/harbour/a.md"], ["tests/golden/harbour/a.md"]),
        (["tests/golden/harbour/a.md", "builder/views/a/view.py"], []),
        (["tests/golden/a.md", "builder/schemas/a.json"], ["builder/schemas/a.json", "tests/golden/a.md"]),
        (["builder/words/messages.pot"], ["builder/words/messages.pot"]),
        (["builder/words/messages.pot", "builder/views/a/index.md.jinja"], []),
        (["build/site/a.html", "tests/web/node_modules/a.js"], ["build/site/a.html", "tests/web/node_modules/a.js"]),
        (["content/actors/build.yml", "build.md"], []),
        ([], []),
    ],
)
def test_what_is_made_or_copied_is_refused_with_a_sentence(changed: list[str], refused: list[str]) -> None:
    done = run(sys.executable, ".ci/refused", given="".join(f"{each}\0" for each in changed))
    said = re.findall(r"^::error file=(.+),title=.+::Thank you\. .+\.$", done.stdout, re.MULTILINE)
    assert said == refused, done.stdout + done.stderr
    assert len(done.stdout.splitlines()) == len(refused)
    assert done.returncode == bool(refused)


def test_what_is_refused_is_there() -> None:
    script = (ROOT / ".ci/refused").read_text(encoding="utf-8")
    for folder in ("builder/schemas", "builder/read/faces", "overrides/assets/vendor", "tests/vendor", "tests/golden"):
        assert f'"{folder}/*"' in script
        assert (ROOT / folder).is_dir(), folder
    for path in re.findall(r'"((?:builder|maintain|overrides)/[\w/]+\.(?:py|pot|json))"', script):
        assert (ROOT / path).is_file(), path


def test_a_name_of_a_file_is_no_command_to_github() -> None:
    done = run(sys.executable, ".ci/refused", given="build/a,b:c%0A\n::error::x\0")
    (line,) = done.stdout.splitlines()
    assert line.startswith("::error file=build/a%2Cb%3Ac%250A%0A%3A%3Aerror%3A%3Ax,title=")


def test_the_hook_for_pre_commit_checks_the_content() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    command, name = hook["entry"].split()
    assert command in scripts
    assert name == "check"
    assert re.search(hook["files"], "content/events/a.yml")
    assert not re.search(hook["files"], "builder/build.py")
    assert hook["pass_filenames"] is False, "what one file says is checked against all others"
    shown = re.search(r"```yaml\n(repos:.+?)```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL)
    assert shown, "CONTRIBUTING shows how it is used"
    assert [each["id"] for each in yaml.safe_load(shown[1])["repos"][0]["hooks"]] == [hook["id"]]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder in which make has installed everything with this Python, as far as it can see."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("pyproject.toml", "requirements/site.txt", "requirements/pdf.txt", ".venv/.dossier"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / ".venv/bin").mkdir()
    (tmp_path / ".venv/bin/python").symlink_to(sys.executable)
    return tmp_path


def planned(folder: Path, *arguments: str) -> str:
    """Return what make would do."""
    done = subprocess.run(["make", "-n", *arguments], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
def test_another_python_makes_the_environment_anew_and_the_same_does_not(made: Path) -> None:
    other = made / "python of mine"
    other.write_text("#!/bin/sh\necho 3.99\n")
    other.chmod(0o755)
    assert ".ci/venv" not in planned(made, "site", f"PYTHON={sys.executable}")
    assert ".ci/venv 'no-such-python'" in planned(made, "site", "PYTHON=no-such-python")
    plan = planned(made, "site", f"PYTHON={other}")
    assert f".ci/venv '{other}'" in plan
    assert "pip" in plan, "and what the site needs is installed in it"


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
@pytest.mark.parametrize("target", ["site", "check", "serve", "pdf"])
def test_a_content_folder_may_have_a_space_in_its_name(made: Path, target: str) -> None:
    assert "'my content'" in planned(made, target, "CONTENT=my content")


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
@pytest.mark.parametrize("script", ["chromium", "venv", "run", "only-content"])
def test_scripts_are_sound_for_the_shell_and_may_be_run(script: str) -> None:
    path = ROOT / ".ci" / script
    done = run("bash" if script == "run" else "sh", "-n", path)
    assert done.returncode == 0, f".ci/{script}: {done.stderr}"
    assert os.access(path, os.X_OK), f".ci/{script} lacks the permission to be run"


def test_chromium_that_does_not_start_is_refused_and_not_replaced() -> None:
    environment = {**os.environ, "CHROMIUM": "no-such-browser"}
    done = subprocess.run(["sh", ".ci/chromium"], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, ""), "a wrong CHROMIUM must stop the tests"
    assert done.stderr == "CHROMIUM is 'no-such-browser', which does not start.\n", "and the message must say why"


@pytest.mark.skipif(os.name == "nt", reason="shell scripts")
def test_a_browser_that_only_knows_its_version_is_passed_over(tmp_path: Path) -> None:
    aborts = "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\necho 'No usable sandbox!' >&2\nexit 134\n"
    shows = "#!/bin/sh\nprintf '<html><p>shown</p></html>\\n'\n"
    for name, script in (("google-chrome", aborts), ("google-chrome-stable", aborts), ("chromium", shows)):
        (tmp_path / name).write_text(script)
        (tmp_path / name).chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    environment.pop("CHROMIUM", None)
    done = subprocess.run(["sh", ".ci/chromium"], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.stdout == f"{tmp_path / 'chromium'}\n", done.stderr


def test_python_that_is_missing_is_named(tmp_path: Path) -> None:
    done = run("sh", ".ci/venv", "no-such-python", tmp_path / "venv")
    assert done.returncode == 1, "without a Python there is no virtual environment"
    assert "3.11.5 or later" in done.stderr, "the message must say which Python is needed"
    assert "no-such-python" in done.stderr, "the message must say which Python was tried"


def test_summary_of_problems_leads_to_what_each_means() -> None:
    problem = {
        "path": "a.yml",
        "line": 3,
        "column": 4,
        "severity": "error",
        "code": "bad-date",
        "message": "m",
        "help": "h",
    }
    known = {**problem, "explained": "https://site.example/check/index.html#bad-date"}
    rows = run(sys.executable, ".ci/summary", given=json.dumps([known, problem])).stdout.splitlines()
    assert "| error [bad-date](https://site.example/check/index.html#bad-date) |" in rows[4]
    assert "| error bad-date |" in rows[5], "without an address the code leads nowhere"


def test_summary_of_problems_holds_no_markup_of_strangers() -> None:
    hostile = "<img src=x> | `x` [a](b) @someone {{ x }}\n# b"
    texts = {"path": hostile, "severity": "error", "code": "x", "message": hostile, "help": ""}
    problem = {**texts, "line": 3, "column": 4}
    done = run(sys.executable, ".ci/summary", given=json.dumps([problem] * 600))
    rows = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert rows[0] == "### 600 errors in the content", "the heading counts the problems"
    assert rows[-1] == "And 100 more.", "no more rows than GitHub takes"
    assert len(rows) == 4 + 500 + 2, "one row for each problem shown"
    assert not re.search(r"[<`\[\]@{]|\|.*\|.*\|.*\|.*\|.*\|", rows[4]), f"text became markup: {rows[4]}"
