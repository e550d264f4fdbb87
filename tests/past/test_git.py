"""What git knows of a playbook, also where its history is odd."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.past.git import History, NoHistory, UnknownRevision
from tests.past.repositories import ENVIRONMENT, commit, git, write

DAY = date(2026, 11, 17)


def history(root: Path) -> History:
    return History(root, ENVIRONMENT)


def test_a_folder_without_git_has_no_history(tmp_path: Path) -> None:
    with pytest.raises(NoHistory, match="no git history"):
        history(write(tmp_path, {"me.yaml": "name: Ana"}))


def test_a_machine_without_git_has_no_history(tmp_path: Path) -> None:
    commit(tmp_path, "2026-11-10", {"me.yaml": "name: Ana"})
    with pytest.raises(NoHistory, match="git is not installed"):
        History(tmp_path, {"PATH": str(tmp_path)})


def test_a_repository_without_a_commit_has_no_history(tmp_path: Path) -> None:
    git(write(tmp_path, {"me.yaml": "name: Ana"}), "init", "-q")
    with pytest.raises(NoHistory, match="nothing was committed yet"):
        history(tmp_path)


def test_a_playbook_that_git_does_not_keep_has_no_history(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/file").write_text("x")
    commit(tmp_path, "2026-11-10")
    write(tmp_path / "mine", {"me.yaml": "name: Ana"})
    with pytest.raises(NoHistory, match="does not keep its contacts"):
        history(tmp_path / "mine")


def test_the_last_commit_on_or_before_a_day_is_found(tmp_path: Path) -> None:
    commit(tmp_path, "2026-11-10", {"me.yaml": "name: Ana"})
    wanted = commit(tmp_path, "2026-11-17")
    commit(tmp_path, "2026-11-18")
    found = history(tmp_path).find_day(DAY)
    assert found is not None and (found.id, found.day) == (wanted, DAY)


def test_a_day_before_the_first_commit_has_none(tmp_path: Path) -> None:
    commit(tmp_path, "2026-11-18", {"me.yaml": "name: Ana"})
    assert history(tmp_path).find_day(DAY) is None


def test_where_all_commits_were_made_anew_the_days_of_their_authors_count(tmp_path: Path) -> None:
    wanted = commit(tmp_path, "2026-11-20", {"me.yaml": "name: Ana"}, author="2026-11-10")
    commit(tmp_path, "2026-11-20", author="2026-11-19")
    found = history(tmp_path).find_day(DAY)
    assert found is not None and found.id == wanted


def test_a_side_branch_is_not_what_the_playbook_was(tmp_path: Path) -> None:
    wanted = commit(tmp_path, "2026-11-10", {"me.yaml": "name: Ana"})
    git(tmp_path, "checkout", "-q", "-b", "side")
    commit(tmp_path, "2026-11-16", {"people/eve.yaml": "name: Eve"})
    git(tmp_path, "checkout", "-q", "main")
    commit(tmp_path, "2026-11-18")
    git(tmp_path, "merge", "-q", "--no-ff", "-m", "join", "side", GIT_COMMITTER_DATE="2026-11-19T12:00:00 +0100")
    found = history(tmp_path).find_day(DAY)
    assert found is not None and found.id == wanted


def test_a_detached_head_has_its_own_history(tmp_path: Path) -> None:
    wanted = commit(tmp_path, "2026-11-10", {"me.yaml": "name: Ana"})
    commit(tmp_path, "2026-11-12")
    git(tmp_path, "checkout", "-q", "--detach", wanted)
    found = history(tmp_path).find_day(DAY)
    assert found is not None and found.id == wanted


def test_a_shallow_clone_says_so(tmp_path: Path) -> None:
    commit(tmp_path / "whole", "2026-11-10", {"me.yaml": "name: Ana"})
    commit(tmp_path / "whole", "2026-11-20")
    git(tmp_path, "clone", "-q", "--depth", "1", (tmp_path / "whole").as_uri(), "cut")
    cut = history(tmp_path / "cut")
    assert cut.is_shallow and not history(tmp_path / "whole").is_shallow
    assert cut.find_day(DAY) is None


def test_files_are_listed_from_the_playbook_wherever_that_lies_in_the_repository(tmp_path: Path) -> None:
    write(tmp_path / "a/job", {"me.yaml": "name: Ana", "people/team/dana-li.yaml": "name: Dana Li"})
    (tmp_path / "contacts").mkdir()
    (tmp_path / "contacts/me.yaml").write_text("name: Eve")
    commit(tmp_path, "2026-11-10")
    inner = history(tmp_path / "a/job")
    files = inner.list_files(inner.find_revision("HEAD"))
    assert sorted(files) == ["contacts/me.yaml", "contacts/people/team/dana-li.yaml"]
    assert inner.read([files["contacts/me.yaml"].id], 100) == {files["contacts/me.yaml"].id: b"name: Ana"}


def test_a_commit_without_the_playbook_has_no_files(tmp_path: Path) -> None:
    first = commit(tmp_path, "2026-11-09")
    commit(tmp_path, "2026-11-10", {"me.yaml": "name: Ana"})
    found = history(tmp_path)
    assert found.list_files(found.find_revision(first)) == {}


def test_several_files_come_whole_and_the_big_and_the_missing_do_not(tmp_path: Path) -> None:
    contents = {"a.txt": b"x\n\n", "b.txt": "ñ\r\n".encode(), "c.txt": b"0" * 50, "d.txt": bytes(range(1, 40))}
    commit(tmp_path, "2026-11-10", contents)
    found = history(tmp_path)
    files = found.list_files(found.find_revision("HEAD"))
    missing = "0" * 40
    read = found.read([*(blob.id for blob in files.values()), missing], 45)
    assert {name: read[files[f"contacts/{name}"].id] for name in contents} == {**contents, "c.txt": None}
    assert read[missing] is None


@pytest.mark.parametrize("name", ["", "nonsense", "--output=x", "-x", "HEAD\nHEAD", "HEAD:contacts", "main:", "\x00"])
def test_what_names_no_commit_is_unknown(tmp_path: Path, name: str) -> None:
    commit(tmp_path, "2026-11-10", {"me.yaml": "name: Ana"})
    with pytest.raises(UnknownRevision):
        history(tmp_path).find_revision(name)


def test_the_environment_of_a_hook_leads_to_no_other_repository(tmp_path: Path) -> None:
    commit(tmp_path / "mine", "2026-11-10", {"me.yaml": "name: Ana"})
    wanted = git(tmp_path / "mine", "rev-parse", "HEAD")
    commit(tmp_path / "other", "2026-11-11", {"me.yaml": "name: Eve"})
    environment = {**ENVIRONMENT, "GIT_DIR": str(tmp_path / "other/.git")}
    assert History(tmp_path / "mine", environment).find_revision("HEAD").id == wanted
