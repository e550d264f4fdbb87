"""The whole way, from a folder full of canaries to the bytes of an edition, open and sealed."""

from __future__ import annotations

import base64
import html
import re
from pathlib import Path
from random import Random
from urllib.parse import unquote

import pytest

from generator.model.company import Company
from generator.model.introduction import Introduction
from generator.model.me import Me, ShareProfile
from generator.model.person import Person
from generator.model.phonebook import Phonebook
from generator.model.playbook import Playbook
from generator.source.loading import load_playbook
from generator.source.shape import Shape, shape_of
from tests.cli.running import run
from tests.sharing.canaries import Canary, is_permitted
from tests.sharing.everything import Farm, build_farm, commit_all, invent_profile, strip_accents, write_me
from tests.sharing.test_sealing import decrypt

PASSWORD = "marmot quilt otter bramble sextant flute"
SEEDS = range(8)


def read_every_way(data: bytes) -> str:
    """What stands in some bytes, as it is and with the usual wrappings taken off. None of the program's own code."""
    text = data.decode("utf-8", "replace")
    unescaped = re.sub(r"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))", lambda m: chr(int(m[1] or m[2], 16)), text, flags=re.I)
    views = [text, html.unescape(text), unquote(text), unescaped]
    views += [re.sub(r"<[^>]*>", "", view) for view in views]
    views += [re.sub(r"\r?\n[ \t]", "", text)]
    for run_ in re.findall(r"[A-Za-z0-9+/]{16,}={0,2}", text):
        views.append(base64.b64decode(run_.rstrip("=")[: len(run_.rstrip("=")) // 4 * 4]).decode("utf-8", "replace"))
    return strip_accents("\n".join(views)).lower()


def make(seed: int, root: Path) -> tuple[Farm, Playbook, ShareProfile]:
    dice = Random(seed)
    farm = build_farm(dice, root)
    write_me(farm, root, invent_profile(farm, dice))
    commit_all(farm, root)
    playbook = load_playbook(root).playbook
    return farm, playbook, playbook.me.share["mentor"]


def find_leaks(files: dict[str, bytes], farm: Farm, found: Playbook, profile: ShareProfile) -> list[Canary]:
    text = "\n".join([strip_accents("\n".join(files)).lower(), *map(read_every_way, files.values())])
    return [c for c in farm.canaries if c.word in text and not is_permitted(shorten(c), found, profile)]


def shorten(canary: Canary) -> Canary:
    """The canary at the path that a profile lists: `log.gave.what` is part of `log.gave`."""
    if canary.path.startswith("company.research.source"):
        return Canary(canary.word, "never", "never")
    parts = canary.path.split(".")
    most = 1 if canary.owner == "me" else 2
    return Canary(canary.word, canary.owner, ".".join(parts[:most]))


def read_folder(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("seed", SEEDS)
def test_no_canary_is_in_any_file_of_an_edition_without_permission(tmp_path: Path, seed: int) -> None:
    farm, found, profile = make(seed, tmp_path / "mine")
    done = run("-C", tmp_path / "mine", "share", "mentor", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert find_leaks(read_folder(tmp_path / "out"), farm, found, profile) == []


@pytest.mark.parametrize("seed", SEEDS[:2])
def test_nor_in_a_sealed_one_once_it_is_decrypted(tmp_path: Path, seed: int) -> None:
    farm, found, profile = make(seed, tmp_path / "mine")
    (tmp_path / "password").write_text(PASSWORD)
    done = run(
        "-C", tmp_path / "mine", "share", "mentor", "--out", tmp_path / "out", "--password-file", tmp_path / "password"
    )
    assert done.exit_code == 0, done.stderr
    (file,) = (tmp_path / "out").iterdir()
    inside = decrypt(file.read_bytes(), PASSWORD)
    assert "index.html" in inside and len(inside) > 3
    assert find_leaks(inside, farm, found, profile) == []
    outside = re.sub(rb'(id="ciphertext">)[^<]*', rb"\1", file.read_bytes())
    assert [c for c in farm.canaries if c.word in read_every_way(outside)] == []


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_the_folder_is_one_that_the_program_reads_without_complaint(tmp_path: Path, seed: int) -> None:
    make(seed, tmp_path)
    assert [problem for problem in load_playbook(tmp_path).diagnostics if problem.level == "error"] == []


def test_there_is_a_canary_in_every_text_of_the_format(tmp_path: Path) -> None:
    farm, _, _ = make(0, tmp_path)
    hidden = {canary.path.removeprefix("company.") for canary in farm.canaries}
    texts = {path for kind in (Person, Company, Me, Introduction, Phonebook) for path in list_texts(shape_of(kind), "")}
    assert {path for path in texts - hidden if not path.startswith("share.")} == set()


def list_texts(shape: Shape, path: str) -> set[str]:
    """The paths of all fields that hold free text."""
    if shape.kind in ("list", "table"):
        assert shape.item
        return list_texts(shape.item, path)
    if shape.kind == "mapping":
        return {
            one for name, inner in shape.keys.items() for one in list_texts(inner, f"{path}.{name}" if path else name)
        }
    return {path} if shape.kind in ("text", "line", "url", "email") else set()
