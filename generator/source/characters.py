"""Bytes become text, or the reason why they are none."""

from __future__ import annotations


def decode_bytes(data: bytes) -> str:
    """The text of a UTF-8 file, without its byte order mark."""
    return data.decode("utf-8-sig")
