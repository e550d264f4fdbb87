"""Which words name a person: by their own name, or by a short form of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model.names import fold_text

_SHORT_FORMS = """
alexander alexandra oleksandr: alex lex sasha sandy xander ale sandro olek oleks
andrew andreas andre andrzej: andy drew andi
anthony antonio anton antonia: tony toni toño nino
barbara: babs barb basia
benjamin benedict bernard: ben benny bernie benji
catherine katherine katharina katarzyna catalina: kate kathy katie cathy kat kasia kaja kati cata
charles charlotte carlos karl: charlie chuck chas lotte carlitos
christopher christian christina christine cristina: chris kit tina krzys chrissy
daniel daniela danielle: dan danny dani
david: dave davy
deborah: deb debbie
dolores: lola
dorothy dorothea: dot dottie thea
edward eduardo edmund edwin: ed eddie ted teddy ned edu
elizabeth elisabeth elisabet isabel isabella: liz lizzie beth betty eliza lisa lise bess isa bella els elsa libby
enrique henry heinrich henrik: quique harry hank heinz hal rik
francisco francis francesca franz frances: paco pancho fran frank kiko cisco franco fanny
frederick friedrich federico frederik: fred freddie fritz fede rik
gabriel gabriela gabrielle: gabe gabi gaby
gerald gerard geraldine: gerry jerry
gregory grigori: greg grisha
guadalupe: lupe
guillermo william wilhelm: bill billy will willy liam guille memo wim
ibrahim abraham: ibo abe bram
ignacio: nacho
isaac izaak: ike zak
jacob jakob james jacobo santiago: jim jimmy jamie jake kuba jaap diego santi
janet jane: jan
jeffrey geoffrey: jeff geoff
jennifer: jen jenny
jessica: jess
johannes john jonathan johann: hans joe johnny jack jon jan
jose josef joseph joseba josephine: pepe joe joey sepp josie jo
joshua: josh
judith: judy
kenneth: ken
konstantin constantine: kostya costa
laura lauren lawrence laurence: larry laurie
leonardo leonard leon: leo lenny
lucia lucy: lu lucha
manuel emmanuel: manolo manny manu
margaret margarita margarethe marguerite margit: maggie meg peggy marge greta gretel marga daisy rita
maria marie mary miriam: mia molly polly mar maru masha marisa
martin martina: marty tina
matthew matthias mateo mathieu: matt matze mat
maximilian maxim maxine: max
michael michel michal mikhail miguel michelle: mike mick micky misha migue shelly
mohammed muhammad mohamed: mo
nicholas nikolaus nicolas nicole nikolai: nick nico klaus nicky kolya
olivia oliver: ollie liv olly
pamela: pam
patricia patrick patrizia: pat patty paddy rick trish tricia
pedro peter petra: pete perico
penelope: penny
philip philippa felipe: phil pip pippa
rafael raphael: rafa raf
rebecca: becky bec
richard ricardo: rick dick rich richie
robert roberta roberto: bob rob bobby robbie bert berto
ronald: ron ronnie
rosario: charo
rosalind rosemary: rose rosie
samuel samantha: sam sammy
sebastian: seb basti bas
stephen steven stefan stephanie stefanie: steve stef steph
susan susanne susanna: sue suzie susie sanne
theodor theodore: theo ted teddy
theresa teresa: terry tess tere
thomas: tom tommy
timothy: tim
tobias: tobi toby
valentina valentin: val vale
veronica: ronnie vero
victor victoria viktor: vic vicky
vladimir: vova vlad volodya
walter: walt
yevgeny eugene evgenia: zhenya gene
zachary: zach zack
"""


def _read_forms() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in _SHORT_FORMS.strip().splitlines():
        full, _, short = line.partition(":")
        group = frozenset(full.split()) | frozenset(short.split())
        for name in group:
            table[name] = table.get(name, frozenset()) | group
    return table


_FORMS = _read_forms()
_FULL = frozenset(
    name for line in _SHORT_FORMS.strip().splitlines() for name in line.partition(":")[0].split()
) | frozenset("paul carl eric erik george julian".split())


def list_name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded: `("carla", "gomez")`. Initials and particles are left in."""
    return tuple(re.findall(r"[^\W\d_]+", fold_text(name)))


def is_name_of(word: str, names: Iterable[str]) -> bool:
    """True where `word` (folded) is one of `names` (folded words), a known short form, or evidently derived from one.

    Evidently: three letters or more that begin or end it ("Tina" for Martina), or what may be a pet name (nobody
    lists all of them). Another name that looks alike is not: Ron is not Rob, and Paula is not Paul.
    """
    return any(word == name or (not _is_twin(word, name) and _is_derived(word, name)) for name in names)


def _is_derived(word: str, name: str) -> bool:
    if word in _FORMS.get(name, ()):
        return word[:3] == name[:3] or bool({word, name} & _FULL)  # who is called Bob is not called Rob
    shorter, longer = sorted((word, name), key=len)
    if len(shorter) >= 3 and (longer.startswith(shorter) or longer.endswith(shorter)):
        return True
    return _may_be_pet(word, name)


def _may_be_pet(word: str, name: str) -> bool:
    """True for the same first letters and less of them, or the end of a pet name; a name of its own needs more."""
    shared = min(3 if word in _FORMS else 2, len(word))
    if shared < 2 or word[:shared] != name[:shared]:
        return False
    return len(word) < len(name) - 1 or word.endswith(_PET_ENDS)


def _is_twin(word: str, name: str) -> bool:
    """True for two names that differ in little, and are those of two people: Daniel and Daniela, Christine and -a."""
    shorter, longer = sorted((word, name), key=len)
    if shorter in _FULL and longer in (f"{shorter}a", f"{shorter}ia", f"{shorter}le", f"{shorter}pa"):
        return True
    return len(word) == len(name) and {word, name} <= _FULL and word[:-1] == name[:-1]


_PET_ENDS = ("y", "ie", "i", "ee", "ito", "ita", "inho", "inha", "chen", "ka", "ko", "ek", "cia", "sia", "je")
