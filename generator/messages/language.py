"""A small guess at the language of a text, from its most common words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from generator.messages.part import REMEMBERED

_COMMON = {
    "en": "the and to of a in is you that it for was on are with as i have be at this my your from or we would could "
    "not "
    "do what me if about an but will so how can thank thanks hi hello dear please been our when which there they "
    "just like know more had has were am i'm i'd you're it's don't here out up no yes one who let's",
    "de": "der die und das ist ich nicht du sie es ein eine zu den mit sich auf für von im dem auch an als wie aus "
    "bei oder "
    "habe haben wir ihr mir mich dir dein deine ihre ihren über nach wäre würde hallo liebe lieber danke grüße bin "
    "sind war um wenn",
    "es": "el la que y los las una un por con para del se lo como más pero sus le ya este sí porque esta cuando muy "
    "sobre mi "
    "me te tu hola gracias saludos estoy está ha he hay nos desde en es su al podrías podría querida querido si",
    "fr": "le la les et des une un est que pour dans ce qui sur pas plus par avec je vous nous au ne se sont mais ou "
    "cette votre "
    "bonjour merci suis été avoir être très mon ma mes vos notre aux ces j'ai c'est du de en si tu ton ta",
    "it": "il che di e la un una per non sono con del mi si come più ma anche se gli le della nel alla ho ha ciao "
    "grazie questo "
    "questa tuo tua suo sua vorrei saluti molto dei",
    "pt": "o que e do da em um uma para com não os as se na por mais dos como mas foi ao ele das seu sua ou quando "
    "muito já está "
    "eu também só pelo pela até isso olá obrigado obrigada você meu minha nos nas",
    "nl": "de het een en van ik te dat die in is niet op aan met voor er zijn je hij naar om ook als dan bij maar heb "
    "heeft nog wel "
    "mijn jouw uw hoe over uit hallo beste groet groeten bedankt zou kun kunt",
    "sv": "och att det som en på är av för med den till inte om har jag ett var men så hej du din ditt dig tack vi "
    "skulle kan mig från",
    "da": "og at det som en på er af for med den til ikke om har jeg et var men så hej du din dig tak vi ville kan "
    "mig fra",
    "no": "og at det som en på er av for med den til ikke om har jeg et var men så hei du din deg takk vi ville kan "
    "meg fra",
    "pl": "i w na z że się nie do to jest jak ale po co tak za od przez dla czy już pan pani dzień dobry pozdrawiam "
    "dziękuję mam jestem",
    "tr": "ve bir bu için ile çok ama ben sen siz merhaba teşekkür teşekkürler olarak gibi daha var mı mi da de",
}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SPEAKERS: dict[str, tuple[str, ...]] = {}
for _language, _words in _COMMON.items():
    for _word in frozenset(_words.split()):
        _SPEAKERS[_word] = (*_SPEAKERS.get(_word, ()), _language)


def guess_language(*sentences: str) -> str:
    """The likeliest language of a text as a code; `und` where nothing speaks for one.

    A text whose letters are mostly not Latin is `und` without a look at its words.
    """
    if not is_latin(" ".join(sentences)):
        return "und"
    hits: dict[str, int] = {}
    for sentence in sentences:
        for language, count in _count_words(sentence):
            hits[language] = hits.get(language, 0) + count
    most = max(hits.values(), default=0)
    return next((language for language in _COMMON if most and hits.get(language) == most), "und")


@lru_cache(maxsize=REMEMBERED)
def _count_words(sentence: str) -> tuple[tuple[str, int], ...]:
    """Language -> how many of its most common words the sentence has."""
    words = _WORD.findall(sentence.lower().replace("’", "'"))
    return tuple(Counter(language for word in words for language in _SPEAKERS.get(word, ())).items())


def is_latin(text: str) -> bool:
    """True where at least half of the letters are Latin; a text without letters counts as Latin."""
    if text.isascii():
        return True
    letters = [character for character in text if character.isalpha()]
    latin = sum(character.isascii() or "LATIN" in unicodedata.name(character, "") for character in letters)
    return latin * 2 >= len(letters)
