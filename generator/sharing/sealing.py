"""A whole edition as one authenticated ciphertext (docs/encrypted-format.md)."""

from __future__ import annotations

import base64
import json
import secrets
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from generator.sharing.passwords import normalise

FORMAT = "networking-playbook-edition"
VERSION = 1
ITERATIONS = 1_000_000
"""OWASP's advice of 2023 and since for PBKDF2-HMAC-SHA256 is 600,000."""

SALT, NONCE, KEY, BLOCK = 32, 12, 32, 65_536


@dataclass(frozen=True, slots=True)
class Sealed:
    """The header as the JSON text that is authenticated with the ciphertext, and the ciphertext with its tag."""

    header: str
    ciphertext: bytes


def seal(files: Mapping[str, bytes], password: str, salt: bytes | None = None, nonce: bytes | None = None) -> Sealed:
    """All files as one ciphertext, padded to whole blocks of 64 KiB. Salt and nonce are fresh but in tests."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = salt or secrets.token_bytes(SALT), nonce or secrets.token_bytes(NONCE)
    header = json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "cipher": "AES-256-GCM",
            "kdf": "PBKDF2-HMAC-SHA256",
            "iterations": ITERATIONS,
            "salt": base64.b64encode(salt).decode(),
            "nonce": base64.b64encode(nonce).decode(),
            "compression": "deflate-raw",
        },
        separators=(",", ":"),
    )
    key = _derive_key(password, salt)
    return Sealed(header, AESGCM(key).encrypt(nonce, pack(files), header.encode()))


def pack(files: Mapping[str, bytes]) -> bytes:
    """The length of the compressed archive (4 bytes, the highest first), the archive, and zeros to a whole block."""
    archive = {address: base64.b64encode(files[address]).decode() for address in sorted(files)}
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = squeezer.compress(json.dumps(archive, separators=(",", ":")).encode()) + squeezer.flush()
    whole = len(packed).to_bytes(4, "big") + packed
    return whole + bytes(-len(whole) % BLOCK)


def _derive_key(password: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

    return PBKDF2HMAC(SHA256(), KEY, salt, ITERATIONS).derive(normalise(password).encode())
