"""A text is parsed into what its reader sees: whose words are whose, and where each stands."""

from __future__ import annotations

import pytest

from generator.messages.message import Message, parse_message


def own(text: str) -> list[str]:
    return [sentence.text for sentence in parse_message(text).sentences]


def names(message: Message) -> tuple[str, ...]:
    return message.greeting.names if message.greeting else ()


def test_a_first_line_subject_is_the_subject_and_no_sentence() -> None:
    message = parse_message("Subject: Your rota\n\nHi Jonas,\nit hangs on our wall.\n")
    assert message.subject is not None and message.subject.text == "Your rota"
    assert [sentence.text for sentence in message.sentences] == ["it hangs on our wall."]


def test_a_subject_further_down_is_a_sentence_like_others() -> None:
    message = parse_message("Hi Jonas,\nSubject: matter experts wanted.")
    assert message.subject is None
    assert own("Hi Jonas,\nSubject: matter experts wanted.") == ["Subject: matter experts wanted."]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hi Jonas,\nhello", ("Jonas",)),
        ("Hi Jonas Weber, hello", ("Jonas Weber",)),
        ("Dear Dr. Weber:\nhello", ("Dr. Weber",)),
        ("Hey Jonas! I saw it.", ("Jonas",)),
        ("Hi Jonas I saw it yesterday in town", ("Jonas",)),
        ("Hi Jonas - I saw it", ("Jonas",)),
        ("Jonas,\nI saw it.", ("Jonas",)),
        ("Jonas — I saw it.", ("Jonas",)),
        ("Good morning Jonas,\nI saw it.", ("Jonas",)),
        ("Liebe Frau Weber, lieber Herr Weber,\nguten Tag", ("Frau Weber", "Herr Weber")),
        ("Hi Jonas, Aisha and Piet,\nhello", ("Jonas", "Aisha", "Piet")),
        ("Dear Jonas / Aisha,\nhello", ("Jonas", "Aisha")),
        ("Hola Jonas y Aisha:\nya está", ("Jonas", "Aisha")),
        ("Hi Jonas, Aisha told me about it.", ("Jonas",)),
        ("Hi there,\nhello", ("there",)),
        ("Hello,\nI saw it.", ()),
        ("Thanks, that helped.", ()),
        ("Yesterday, I saw it.", ()),
        ("To be honest, I saw it.", ()),
    ],
)
def test_the_greeting_names_whom_it_names(text: str, wanted: tuple[str, ...]) -> None:
    assert names(parse_message(text)) == wanted


def test_quoted_lines_are_not_the_users() -> None:
    assert own("Hi Jonas,\n> Are you looking for a job?\nYes and no.\n>> older\n") == ["Yes and no."]


@pytest.mark.parametrize(
    "thread",
    [
        "On Tue, 17 Nov 2026 at 09:12, Jonas Weber wrote:\n\nmy words",
        "On Tue, 17 Nov 2026 at 09:12 Jonas Weber\n<jonas@halden.example> wrote:\n\nmy words",
        "-----Original Message-----\nFrom: Jonas\nmy words",
        "---------- Forwarded message ---------\nmy words",
        "From: Jonas Weber\nSent: Tuesday, 17 November 2026\nTo: Mira\nSubject: rota\n\nmy words",
        "Am Di., 17. Nov. 2026 um 09:12 Uhr schrieb Jonas Weber <j@halden.example>:\n\nmy words",
        "El mar, 17 nov 2026 a las 9:12, Jonas Weber escribió:\n\nmy words",
        "Le mar. 17 nov. 2026 à 09:12, Jonas Weber a écrit :\n\nmy words",
        "Begin forwarded message:\n\nmy words",
        "Von: Jonas Weber\nGesendet: Dienstag\nAn: Mira\n\nmy words",
    ],
)
def test_a_thread_below_is_not_the_users(thread: str) -> None:
    message = parse_message(f"Hi Jonas,\nThursday is fine.\nMira\n\n{thread}")
    assert [sentence.text for sentence in message.sentences] == ["Thursday is fine."]
    assert message.has_thread


def test_an_answer_below_a_quotation_is_the_users() -> None:
    text = "On Tue, Jonas Weber wrote:\n> Thursday?\n\nThursday is fine.\n"
    assert own(text) == ["Thursday is fine."]


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nMira Castell\nopen to work",
        "--\nMira Castell, open to work",
        "Best regards,\nMira Castell\nopen to work",
        "Best,\nMira",
        "Thanks, Mira",
        "Thanks so much,\n\nMira Castell\nWard nurse\nmira@castell.example",
        "Mit freundlichen Grüßen\nMira Castell",
        "Un abrazo,\nMira",
        "Cheers\nMira",
        "Mira",
        "Mira Castell",
        "— Mira",
        "Kind regards\n\n--\nMira",
        "Sent from my phone",
    ],
)
def test_a_signature_is_no_sentence(signature: str) -> None:
    assert own(f"Hi Jonas,\nthe rota is up.\n\n{signature}") == ["the rota is up."]


def test_thanks_in_the_middle_are_no_signature() -> None:
    text = "Hi Jonas,\nthanks for the rota.\nThank you, too, for the owl, which everybody on the ward wants to keep."
    assert len(own(text)) == 2


def test_a_postscript_below_the_signature_is_the_users() -> None:
    assert own("Hi Jonas,\nthe rota is up.\n\nBest,\nMira\n\nP.S. Bring cake.") == [
        "the rota is up.",
        "P.S. Bring cake.",
    ]


def test_a_message_without_a_greeting_keeps_its_first_words() -> None:
    assert own("Lunch on Thursday? I pay.") == ["Lunch on Thursday?", "I pay."]


def test_abbreviations_and_initials_end_no_sentence() -> None:
    assert own("Dr. Weber met J. Bello at 9 a.m. on St. Mary's ward, e.g. on Monday. Then he left.") == [
        "Dr. Weber met J. Bello at 9 a.m. on St. Mary's ward, e.g. on Monday.",
        "Then he left.",
    ]


def test_a_sentence_may_go_over_lines_and_ends_at_a_blank_one() -> None:
    assert own("Hi Jonas,\nthe rota\nis up\n\nand so are we") == ["the rota is up", "and so are we"]


def test_places_count_lines_and_columns_from_one_whatever_the_line_ends() -> None:
    for text in ("Hi Jonas,\nthe rota is up. It’s late.", "Hi Jonas,\r\nthe rota is up. It’s late."):
        message = parse_message(text)
        assert [message.place(sentence.start) for sentence in message.sentences] == [(2, 1), (2, 17)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hi Jonas,\ncould you tell me what you think of it?", "en"),
        ("Hallo Jonas,\nkannst du mir sagen, was du davon hältst?", "de"),
        ("Hola Jonas:\n¿me puedes decir qué te parece?", "es"),
        ("Bonjour Jonas,\npourriez-vous me dire ce que vous en pensez ?", "fr"),
        ("Hej Jonas,\nkan du säga vad du tycker om det?", "sv"),
        ("ヨナスさん、こんにちは。シフト表について教えてください。", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_guessed_from_common_words(text: str, language: str) -> None:
    assert parse_message(text).language == language
