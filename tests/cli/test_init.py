"""`playbook init`: a new private playbook folder."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator.starter import EXECUTABLE, FILES
from tests.cli.running import run

ROOT = Path(__file__).parents[2]
IDENTITY = {
    "GIT_AUTHOR_NAME": "Ana Ruiz",
    "GIT_AUTHOR_EMAIL": "ana@ana-ruiz.example",
    "GIT_COMMITTER_NAME": "Ana Ruiz",
    "GIT_COMMITTER_EMAIL": "ana@ana-ruiz.example",
}


@pytest.fixture(autouse=True)
def git_of_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git knows nobody's name and none of this machine's settings."""
    for variable in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(variable)
    for variable in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-C", folder, *arguments], capture_output=True, text=True, check=True).stdout.strip()


def files_in(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in paths
        if path.relative_to(folder).parts[0] != ".git"
    }


def test_a_new_playbook_has_files_schemas_editor_settings_and_nothing_to_complain_about(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    result = run("init", folder, env=IDENTITY)
    assert result.exit_code == 0
    assert set(FILES) <= set(files_in(folder))
    assert {f".schemas/{name}.json" for name in ("person", "company", "me")} <= set(files_in(folder))
    check = run("-C", folder, "check", "--strict")
    assert (check.exit_code, check.stdout) == (0, "no problems found\n")


def test_it_says_what_to_do_next(tmp_path: Path) -> None:
    result = run("-C", tmp_path, "init", "mine", env=IDENTITY)
    assert result.stdout == f"Begin with {Path('mine/contacts/me.yaml')}, then: playbook -C mine serve\n"


def test_a_new_playbook_builds_without_a_warning(tmp_path: Path) -> None:
    run("init", tmp_path / "mine", env=IDENTITY)
    result = run("-C", tmp_path / "mine", "build", "--strict")
    assert result.exit_code == 0, result.stderr
    assert (tmp_path / "mine/site/index.html").is_file()


def test_everything_is_committed_and_the_guard_is_on(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    run("init", folder, env=IDENTITY)
    assert git(folder, "log", "--format=%an: %s") == "Ana Ruiz: Begin my playbook"
    assert git(folder, "status", "--porcelain") == ""
    assert git(folder, "config", "core.hooksPath") == ".githooks"
    assert git(folder, "branch", "--show-current") == "main"


def test_only_the_owner_can_read_a_new_folder(tmp_path: Path) -> None:
    run("init", tmp_path / "mine", env=IDENTITY)
    assert stat.S_IMODE((tmp_path / "mine").stat().st_mode) == 0o700


def test_what_is_there_stays_as_it_is_and_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    ours = {"contacts/me.yaml": "name: Ana Ruiz\n", ".gitignore": "nothing\n", "notes.txt": "mine\n"}
    for name, text in ours.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    result = run("init", folder, env=IDENTITY)
    assert result.exit_code == 0
    assert {name: (folder / name).read_text() for name in ours} == ours
    assert "Left as it was: contacts/me.yaml" in result.stderr
    assert "Left as it was: .gitignore" in result.stderr
    assert "notes.txt" not in git(folder, "ls-files")


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    run("init", folder, env=IDENTITY)
    before = files_in(folder)
    result = run("init", folder, env=IDENTITY)
    assert result.exit_code == 0
    assert "Wrote 0 files" in result.stderr
    assert files_in(folder) == before
    assert git(folder, "log", "--format=%s") == "Begin my playbook"


def test_a_history_that_was_thrown_away_begins_anew_without_a_commit_of_ours(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    run("init", folder, env=IDENTITY)
    shutil.rmtree(folder / ".git")
    result = run("init", folder, env=IDENTITY)
    assert result.exit_code == 0
    assert git(folder, "config", "core.hooksPath") == ".githooks"
    assert git(folder, "diff", "--cached", "--name-only") == ""


def test_where_git_does_not_know_a_name_the_files_wait_and_it_says_how(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    result = run("init", folder)
    assert result.exit_code == 0
    assert "git config --global user.name" in result.stderr
    assert "contacts/me.yaml" in git(folder, "diff", "--cached", "--name-only").splitlines()


def test_without_git_the_files_are_there_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    result = run("init", tmp_path / "mine")
    assert result.exit_code == 0
    assert "git is not installed" in result.stderr
    assert (tmp_path / "mine/contacts/me.yaml").is_file()


def test_a_repository_around_the_folder_stays_as_it_is(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    result = run("init", tmp_path / "deep/mine", env=IDENTITY)
    assert not (tmp_path / "deep/mine/.git").exists()
    assert "config core.hooksPath deep/mine/.githooks" in result.stderr
    assert git(tmp_path, "status", "--porcelain") == "?? deep/"


def test_a_repository_that_git_itself_works_in_is_not_touched(tmp_path: Path) -> None:
    other = tmp_path / "other"
    git(tmp_path, "init", "-q", str(other))
    run("init", tmp_path / "mine", env={**IDENTITY, "GIT_DIR": str(other / ".git"), "GIT_WORK_TREE": str(other)})
    assert (tmp_path / "mine/.git").is_dir()
    assert git(other, "status", "--porcelain") == ""


def test_a_file_in_the_way_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("a file")
    result = run("init", tmp_path / "mine")
    assert result.exit_code == 2
    assert f"{tmp_path / 'mine'} is a file where a folder is wanted" in result.stderr


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/mkdocs.yml").symlink_to(tmp_path / "elsewhere.yml")
    run("init", tmp_path / "mine", env=IDENTITY)
    assert not (tmp_path / "elsewhere.yml").exists()


def test_the_demo_is_a_copy_of_the_repositorys_contacts_and_pages(tmp_path: Path) -> None:
    folder = tmp_path / "look"
    result = run("init", "--demo", folder, env=IDENTITY)
    assert result.exit_code == 0
    made = files_in(folder)
    ours = [path for name in ("contacts", "content") for path in (ROOT / name).rglob("*") if path.is_file()]
    assert len(ours) > 60
    assert all(made[path.relative_to(ROOT).as_posix()] == path.read_bytes() for path in ours)
    assert made["mkdocs.yml"] == (ROOT / "mkdocs.yml").read_bytes()
    assert git(folder, "status", "--porcelain") == ""
    assert run("-C", folder, "plan", "--json").stdout == run("-C", ROOT, "plan", "--json").stdout


def test_the_demo_comes_out_of_the_installed_wheel(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "wheels")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (tmp_path / "wheels").iterdir()
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    environment = {**os.environ, **IDENTITY, "PYTHONPATH": str(installed)}
    where = [sys.executable, "-c", "import generator; print(generator.__file__)"]
    told = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True).stdout
    assert told.startswith(str(installed))
    command = [sys.executable, "-m", "generator", "init", "--demo", "look"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    run("init", "--demo", tmp_path / "from-checkout", env=IDENTITY)
    assert files_in(tmp_path / "look") == files_in(tmp_path / "from-checkout")
    assert all(os.access(tmp_path / "look" / path, os.X_OK) for path in EXECUTABLE)


def test_the_editor_finds_a_schema_for_every_kind_of_file(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    run("init", folder, env=IDENTITY)
    settings = json.loads((folder / ".vscode/settings.json").read_text())
    assert {str(folder / schema) for schema in settings["yaml.schemas"]} == {
        str(path) for path in (folder / ".schemas").iterdir()
    }
