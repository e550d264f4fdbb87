"""What lies in the repository: nothing foreign, nothing built, nothing of one machine, nothing real."""

from __future__ import annotations

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

from generator.starter import list_starter_files

ROOT = Path(__file__).parents[1]
MIB = 1024 * 1024
PICTURES = {".png", ".jpg", ".webp", ".ico"}
HOST = re.compile(r"https?://([\w.-]+)|\b([\w-]+\.(?:com|dev|io|net|org))\b")
PACKAGES = re.compile(r"https?://\S*(?:/simple\b|/packages/|\bregistry\.|\bfiles\.|\bcdn\.)")
NEVER_ASKED = {"www.w3.org", "edition.invalid"}  # the name of a format, and a host that cannot be
MACHINE = re.compile(r"(?<![\w.~/}-])/(?:work|root|opt|home/(?!ana\b)\w+|Users/\w+)/|\\Users\\\w+")
ADDRESS = re.compile(r"https?://([^/\s\"'<>)\]},]+)|[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")


@cache
def tracked() -> tuple[Path, ...]:
    """What git tracks and the work tree has."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    paths = [ROOT / name for name in listed.decode("utf-8").split("\0") if name]
    return tuple(path for path in paths if path.is_file())


def texts() -> dict[str, str]:
    return {name(path): path.read_text(encoding="utf-8") for path in tracked() if path.suffix not in PICTURES}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_file_is_utf8_text_or_a_picture() -> None:
    assert len(texts()) > 100


def test_no_file_is_larger_than_a_mebibyte() -> None:
    assert [name(path) for path in tracked() if path.stat().st_size > MIB] == []


def hosts(text: str) -> set[str]:
    return {match[1] or match[2] for match in HOST.finditer(text)}


def test_no_configuration_names_a_host() -> None:
    tops = {file: text for file, text in texts().items() if "/" not in file or file.startswith((".ci/", ".vscode/"))}
    configured = {file: hosts(text) for file, text in tops.items() if not file.endswith((".md", "LICENSE"))}
    assert configured.keys() > {"pyproject.toml", "requirements.lock", "Makefile", ".ci/run"}
    assert {file: found for file, found in configured.items() if found} == {}


def test_no_page_script_or_style_brings_in_a_host() -> None:
    kinds = tuple(file for file in texts() if file.startswith("generator/") and file.endswith((".html", ".js", ".css")))
    assert len(kinds) > 20
    assert set().union(*(hosts(texts()[file]) for file in kinds)) <= NEVER_ASKED


def test_nothing_is_fetched_from_where_packages_lie() -> None:
    assert {file: match[0] for file, text in texts().items() if (match := PACKAGES.search(text))} == {}


def test_no_path_of_one_machine_is_in_a_file() -> None:
    found = {file: match[0] for file, text in texts().items() if (match := MACHINE.search(text))}
    assert found == {}


def test_nothing_is_minified_built_or_vendored() -> None:
    built = re.compile(
        r"(^|/)(site|export|dist|build|node_modules|vendor|third_party)/|\.min\.|\.(map|whl|pyc|woff2?)$"
    )
    assert [name(path) for path in tracked() if built.search(name(path))] == []
    code = {file: text for file, text in texts().items() if file.endswith((".js", ".css"))}
    assert [file for file, text in code.items() if len(text) / len(text.splitlines()) > 150] == []


def test_everybody_in_the_demo_is_invented_and_so_are_their_addresses() -> None:
    real = [
        f"{file}: {match[0]}"
        for file, text in texts().items()
        if file.startswith(("contacts/", "content/"))
        for match in ADDRESS.finditer(text)
        if not (match[1] or match[2]).rstrip(".").endswith(".example")
    ]
    assert real == []


def test_the_lock_file_has_exact_versions_and_hashes_and_no_addresses() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    lines = [line.strip().removesuffix("\\").strip() for line in text.splitlines()]
    pinned = re.compile(r"[a-z0-9-]+==[\w.]+( ; .+)?")
    assert lines and all(pinned.fullmatch(line) or re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", line) for line in lines)
    assert "/" not in text.replace("--hash", "")


def test_the_lock_file_holds_everything_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
    ]
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE))
    names = {re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~; ]", one)[0]).lower() for one in wanted}
    assert names - locked == set()


def test_the_demo_is_what_init_would_write() -> None:
    starter = list_starter_files(demo=True)
    assert (ROOT / "mkdocs.yml").read_bytes() == starter["mkdocs.yml"]
    schemas = {path: content for path, content in starter.items() if path.startswith(".schemas/")}
    assert schemas
    assert {path: (ROOT / path).read_bytes() for path in schemas} == schemas


def test_no_file_says_that_work_is_left_to_do() -> None:
    words = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME")) + r")\b")
    assert [file for file, text in texts().items() if words.search(text) and not file.endswith(".lock")] == []
