"""Passwords that anybody would try first are refused with advice."""

from __future__ import annotations

import pytest

from generator.sharing.passwords import ADVICE, find_weakness


@pytest.mark.parametrize(
    "password",
    [
        "",
        "short",
        "elevenchars",
        "passwordpassword",
        "Password123456",
        "qwertyuiop123",
        "123456789012",
        "abcdefghijklmn",
        "aaaaaaaaaaaaaa",
        "abababababababab",
        "Ana Ruiz 2026!",
        "CarlaGomez2026",
        "letmein-letmein",
        "networking-playbook",
        "zyxwvutsrqpo",
    ],
)
def test_a_weak_password_is_refused(password: str) -> None:
    assert find_weakness(password, ("Ana Ruiz", "Carla Gomez"))


@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery staple",
        "Xk7-fR2q-9vLw-3mTz",
        "tram lemon oboe violet casket moss",
        "ñandú y otras catorce aves",
    ],
)
def test_a_strong_password_is_taken(password: str) -> None:
    assert find_weakness(password, ("Ana Ruiz",)) is None


def test_the_advice_says_what_to_do_instead() -> None:
    assert "six random words" in ADVICE
