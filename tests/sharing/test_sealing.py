"""What is sealed opens with nothing but docs/encrypted-format.md in hand."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from generator.sharing.sealed import seal_edition, write_outside, write_sealed
from generator.sharing.sealing import seal

DOCUMENT = (Path(__file__).parents[2] / "docs" / "encrypted-format.md").read_text(encoding="utf-8")
FILES = {"index.html": b"<!doctype html><p>caf\xc3\xa9</p>\n", "people/person-1.html": b"C. G."}
PASSWORD = "correct horse battery staple"


def decrypt(file: bytes, password: str) -> dict[str, bytes]:
    """The steps of the document, one after the other, without any code of the program's."""
    text = file.decode("utf-8")
    header = re.search(r'<script type="application/json" id="header">(.*?)</script>', text, re.DOTALL)
    body = re.search(r'<script type="text/plain" id="ciphertext">(.*?)</script>', text, re.DOTALL)
    assert header and body
    fields = json.loads(header[1])
    salt, nonce = base64.b64decode(fields["salt"]), base64.b64decode(fields["nonce"])
    key = hashlib.pbkdf2_hmac("sha256", password.encode("utf-8"), salt, fields["iterations"], 32)
    plain = AESGCM(key).decrypt(nonce, base64.b64decode(body[1]), header[1].encode("utf-8"))
    length = int.from_bytes(plain[:4], "big")
    archive = json.loads(zlib.decompress(plain[4 : 4 + length], wbits=-15))
    return {address: base64.b64decode(data) for address, data in archive.items()}


def vector(name: str) -> str:
    """A value of the document's test vector."""
    found = re.search(rf"^{name}: *(.+)$", DOCUMENT, re.MULTILINE)
    assert found, name
    return found[1]


def test_the_document_alone_is_enough_to_decrypt() -> None:
    assert decrypt(write_sealed(seal_edition(FILES, PASSWORD)), PASSWORD) == FILES


def test_the_test_vector_of_the_document_is_what_the_program_writes() -> None:
    salt, nonce = bytes.fromhex(vector("salt")), bytes.fromhex(vector("nonce"))
    sealed = seal({"index.html": vector("index.html").encode()}, vector("password"), salt, nonce)
    assert sealed.header == vector("header")
    key = hashlib.pbkdf2_hmac("sha256", vector("password").encode(), salt, 1_000_000, 32)
    assert key.hex() == vector("key")
    assert len(sealed.ciphertext) == int(vector("ciphertext length"))
    plain = AESGCM(key).decrypt(nonce, sealed.ciphertext, sealed.header.encode())
    archive = zlib.decompress(plain[4 : 4 + int.from_bytes(plain[:4], "big")], wbits=-15)
    assert archive.decode() == vector("archive")


def test_two_seals_of_the_same_files_share_nothing() -> None:
    one, other = seal(FILES, PASSWORD), seal(FILES, PASSWORD)
    fields = json.loads(one.header), json.loads(other.header)
    assert fields[0]["salt"] != fields[1]["salt"]
    assert fields[0]["nonce"] != fields[1]["nonce"]
    assert one.ciphertext[:64] != other.ciphertext[:64]


def test_the_cost_is_at_least_what_is_recommended() -> None:
    fields = json.loads(seal(FILES, PASSWORD).header)
    assert fields["iterations"] >= 600_000
    assert len(base64.b64decode(fields["salt"])) >= 16
    assert len(base64.b64decode(fields["nonce"])) == 12


def test_the_length_says_little_about_the_contents() -> None:
    lengths = {len(seal({"index.html": bytes(size)}, PASSWORD).ciphertext) for size in (0, 10, 5000)}
    assert lengths == {65_536 + 16}


@pytest.mark.parametrize("place", [0, 15, 40_000, -1])
def test_a_changed_bit_is_noticed(place: int) -> None:
    sealed = seal(FILES, PASSWORD)
    fields = json.loads(sealed.header)
    changed = bytearray(sealed.ciphertext)
    changed[place] ^= 1
    key = hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), base64.b64decode(fields["salt"]), fields["iterations"], 32)
    with pytest.raises(InvalidTag):
        AESGCM(key).decrypt(base64.b64decode(fields["nonce"]), bytes(changed), sealed.header.encode())


def test_nothing_of_the_edition_can_be_read_outside_of_the_ciphertext() -> None:
    sealed = seal_edition(FILES, PASSWORD)
    outside = write_outside(sealed).decode()
    assert base64.b64encode(sealed.ciphertext).decode() not in outside
    assert "person-1" not in outside
    assert "<title>Shared playbook</title>" in outside
    assert "default-src 'none'" in outside
    assert "http" not in re.sub(r"http-equiv|\(https\?:|https://edition\.invalid/|httpEquiv", "", outside)
