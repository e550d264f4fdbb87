"""Ways in which people write a file by hand. None of them may be changed by adding to it.

ADDED take an entry of the log by lines alone; REFUSED cannot. `·` stands for a space at a line's end, `→` for a tab.
"""

from __future__ import annotations

from textwrap import dedent


def _write(text: str) -> str:
    return dedent(text).removeprefix("\n").replace("·", " ").replace("→", "\t")


ADDED: dict[str, str] = {
    name: _write(text)
    for name, text in {
        "nothing but a name": "name: Carla\n",
        "two spaces before the dash": "name: Carla\nlog:\n  - on: 2026-10-02\n    via: coffee\n",
        "no space before the dash": """
            name: Carla
            log:
            - on: 2026-10-02
              via: coffee
            """,
        "four spaces before the dash": """
            name: Carla
            log:
                - on: 2026-10-02
                  via: coffee
            """,
        "a wide dash": """
            name: Carla
            log:
              -   on: 2026-10-02
                  via: coffee
            """,
        "a very wide dash": """
            name: Carla
            log:
            -       on: 2026-10-02
                    via: coffee
            """,
        "a dash on its own line": """
            name: Carla
            log:
              -
                on: 2026-10-02
                via: coffee
              -
                on: 2026-10-03
                via: call
            """,
        "a dash on its own line with a remark": """
            name: Carla
            log:
              - # the first talk
                on: 2026-10-02
                via: coffee
            """,
        "a dash on its own line, far from its entry": """
            name: Carla
            log:
              -

                # after the summer
                on: 2026-10-02
                via: coffee
            """,
        "entries in braces": """
            name: Carla
            log:
              - {on: 2026-10-02, via: coffee}
              - {on: 2026-10-03, via: call, about: "a, b"}
            """,
        "entries in braces with space inside": """
            name: Carla
            log:
              - { on: 2026-10-02, via: coffee }
            """,
        "an entry in braces over several lines": """
            name: Carla
            log:
              - {on: 2026-10-02,
                 via: coffee}   # a short one
            """,
        "entries of both kinds, braces last": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
              - {on: 2026-10-03, via: call}
            """,
        "entries of both kinds, lines last": """
            name: Carla
            log:
              - {on: 2026-10-03, via: call}
              - on: 2026-10-02
                via: coffee
            """,
        "blank lines between the entries": """
            name: Carla

            log:

              - on: 2026-10-02
                via: coffee

              # the second
              - on: 2026-10-03
                via: call

            notes: x
            """,
        "blank lines between some entries": """
            name: Carla
            log:
              - {on: 2026-10-02, via: coffee}

              - {on: 2026-10-03, via: call}
              - {on: 2026-10-04, via: call}


            notes: x
            """,
        "comments everywhere": """
            # top
            name: Carla # who
            # before the log
            log: # all of it
              # the first
              - on: 2026-10-02 # a Friday
                # inside
                via: coffee # long
                # at the end of the entry
              # at the end of the list
            # at the end of the file
            """,
        "a commented-out entry at the end": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
            #  - on: 2026-10-05
            #    via: call
            notes: x
            """,
        "the log between other keys": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
            useful: [a, b]
            notes: |
              Text.
            """,
        "the log first": """
            log:
              - on: 2026-10-02
                via: coffee
            name: Carla
            """,
        "an empty log": "name: Carla\nlog:\n",
        "an empty log, then more": "name: Carla\nlog:\nnotes: x\n",
        "an empty log with a remark": "name: Carla\nlog: # to come\n  # newest last\n\nnotes: x\n",
        "an empty log without a line end": "name: Carla\nlog:",
        "a log of one entry without a dash": """
            name: Carla
            log:
              on: 2026-10-02
              via: coffee
            notes: x
            """,
        "a log of one entry without a dash, far in": """
            name: Carla
            log:
                  on: 2026-10-02
                  via: coffee
            """,
        "a log of one entry without a dash, one space in": """
            name: Carla
            log:
             on: 2026-10-02
             via: coffee
            """,
        "a log of one entry in braces": "name: Carla\nlog: {on: 2026-10-02, via: coffee} # once\nnotes: x\n",
        "no log, other lists": """
            name: Carla
            useful:
                - sails
                - reads
            """,
        "no log, lists without indentation": """
            name: Carla
            useful:
            - sails
            - reads
            notes: x
            """,
        "no log, but notes": """
            name: Carla
            role: VP
            # what follows is private
            notes: |
              Text.
            """,
        "no log, but a commented one": """
            name: Carla
            # log:
            #   - on: 2026-10-02
            """,
        "no log, notes that keep their last lines": "name: Carla\nnotes: |+\n  Text.\n\n\n",
        "no line end": "name: Carla\nlog:\n  - on: 2026-10-02\n    via: coffee",
        "no line end after braces": "name: Carla\nlog:\n  - {on: 2026-10-02, via: coffee}",
        "no line end after a remark": "name: Carla\nlog:\n  - on: 2026-10-02\n    via: coffee # x",
        "no line end and no log": "name: Carla",
        "spaces after the last line": "name: Carla\nlog:\n  - on: 2026-10-02\n    via: coffee\n···",
        "blank lines at the end": "name: Carla\nlog:\n  - on: 2026-10-02\n    via: coffee\n\n\n\n",
        "Windows line ends": "name: Carla\r\nlog:\r\n  - on: 2026-10-02\r\n    via: coffee\r\n",
        "Windows line ends, none at the end": "name: Carla\r\nlog:\r\n  - on: 2026-10-02\r\n    via: coffee",
        "Windows line ends, blank lines between": (
            "name: Carla\r\nlog:\r\n  - {on: 2026-10-02, via: call}\r\n\r\n  - {on: 2026-10-03, via: call}\r\n"
        ),
        "Windows line ends, no log": "name: Carla\r\nnotes: |\r\n  Text.\r\n\r\n  More.\r\n",
        "old line ends": "name: Carla\rlog:\r  - on: 2026-10-02\r    via: coffee\r",
        "line ends of two kinds": "name: Carla\nlog:\r\n  - on: 2026-10-02\r\n    via: coffee\r\nnotes: x\n",
        "a byte order mark": "\ufeffname: Carla\nlog:\n  - on: 2026-10-02\n    via: coffee\n",
        "a byte order mark and Windows line ends": "\ufeffname: Carla\r\nlog:\r\n- on: 2026-10-02\r\n  via: coffee\r\n",
        "a document start": "---\nname: Carla\nlog:\n  - on: 2026-10-02\n    via: coffee\n",
        "a document start and end": "%YAML 1.2\n---\nname: Carla\nlog:\n  - on: 2026-10-02\n    via: coffee\n...\n",
        "a document end, no log": "name: Carla\n# end\n...\n# after the end\n",
        "tabs before comments and after values": """
            name:→Carla→# who
            log:→# all
              - on: 2026-10-02→
                via: coffee→# x
            """,
        "spaces at line ends": """
            name: Carla··
            log:···
              - on: 2026-10-02·
                via: coffee··
            ··
            notes: x
            """,
        "aligned values": """
            name   : Carla
            log    :
              - on   : 2026-10-02
                via  : coffee
                about: ships
            """,
        "values on the next line": """
            name:
              Carla
            log:
              - on:
                  2026-10-02
                via:
                  coffee
            """,
        "quotes of all kinds": """
            "name": 'Carla ''the'' Gómez'
            'log':
              - "on": "2026-10-02"
                'via': 'coffee'
                about: "caf\\u00e9 \\/ \\
                  tea"
            """,
        "plain text over several lines": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                about: the platform
                  team's plans

                  and more
            notes: x
            """,
        "quoted text over several lines": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                about: "the platform
                  team's plans

              with less indentation"
            notes: x
            """,
        "quoted text with a comment's look at the end": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                about: 'first

                  # no comment'
            # a comment
            """,
        "literal text at the end": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                about: |
                  First.

                    # no comment
                  - no entry


            # a comment
            notes: x
            """,
        "literal text at the end without a line end": (
            "name: Carla\nlog:\n  - on: 2026-10-02\n    via: coffee\n    about: |-\n      Text."
        ),
        "literal text with its own indentation": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                about: |2
                    Two in.
            """,
        "literal text that keeps its last lines": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                about: |+
                  Text.


            notes: x
            """,
        "literal text that keeps its last lines, at the end of the file": (
            "name: Carla\nlog:\n  - on: 2026-10-02\n    via: coffee\n    about: >1+\n     Text.\n\n\n"
        ),
        "literal text with blank lines of spaces": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                about: |
                  Text.
            ········
            ··········
            ··
            notes: x
            """,
        "folded text at the end": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                about: >-
                  folded
                  text

                    more
            """,
        "folded text at the end with a remark": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                about: > # a remark +
                  folded
            """,
        "a nested mapping at the end": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                gave:
                    kind: help
                    what: x
              # end
            """,
        "a nested list in brackets at the end": """
            name: Carla
            useful: [
              a,   # one
              b,
            ]
            log:
              - on: 2026-10-02
                via: coffee
                asked: {
                  for: information,
                  what: x,
                }
            """,
        "an empty value at the end": """
            name: Carla
            log:
              - on: 2026-10-02
                via: coffee
                about:
            notes:
            """,
        "a question mark before a key": """
            name: Carla
            ? log
            :
              - ? on
                : 2026-10-02
                ? via
                : coffee
            """,
        "keys that are indented": "··name: Carla\n··log:\n····- on: 2026-10-02\n······via: coffee\n",
        "keys that are indented, no log": "···name: Carla\n···notes: x\n",
        "an anchor that nothing repeats": "name: &n Carla\nlog: &l\n  - &e {on: 2026-10-02, via: coffee}\n",
        "an alias elsewhere": "name: &n Carla\nblurb: *n\nlog:\n  - on: 2026-10-02\n    via: coffee\nnotes: *n\n",
        "line separators within text": "name: Carla\nlog:\n  - {on: 2026-10-02, via: call, about: a\u2028b\u0085c}\n",
        "other alphabets": "name: 王小明\nlog:\n- {on: 2026-10-02, via: call, about: 𝔘 👩‍👩‍👧 שלום}\nnotes: ة\n",
        "an alias as the last entry": """
            name: Carla
            log:
              - &first {on: 2026-10-02, via: coffee}
              - *first
            """,
        "an alias at the end of the last entry": """
            name: &n Carla
            log:
              - on: 2026-10-02
                via: coffee
                about: *n
            """,
        "notes that keep their last lines, without a line end": "name: Carla\nnotes: |+\n  Text.",
        "years as headings": """
            name: Carla
            log:
              # 2025
              - {on: 2025-10-02, via: coffee}

              # 2026
              - {on: 2026-10-02, via: coffee}
              - {on: 2026-10-03, via: coffee}
            """,
    }.items()
}

REFUSED: dict[str, str] = {
    name: _write(text)
    for name, text in {
        "a log in brackets": "name: Carla\nlog: [{on: 2026-10-02, via: coffee}]\n",
        "an empty log in brackets": "name: Carla\nlog: []\n",
        "a log in brackets over several lines": "name: Carla\nlog: [\n  {on: 2026-10-02, via: coffee},\n]\n",
        "a log that is nothing": "name: Carla\nlog: ~\n",
        "a log that is null": "name: Carla\nlog: null # none\n",
        "all in braces": "{name: Carla, log: [{on: 2026-10-02, via: coffee}]}\n",
        "all in braces, no log": "{name: Carla}\n",
        "text that keeps its last lines and has no line end": "name: Carla\nblurb: |+\n  Text.",
        "the log an alias": "name: Carla\naway: &a\nlog: *a\n",
    }.items()
}

UNREADABLE: dict[str, str] = {
    "two logs": "name: Carla\nlog:\n  - {on: 2026-10-02, via: call}\nlog:\n",
    "an unknown key": "name: Carla\nlogg:\n",
    "a log of text": "name: Carla\nlog: we had coffee\n",
    "an open quote": 'name: "Carla\nlog:\n',
    "nothing": "",
    "nothing but a comment": "# name: Carla\n",
    "a tab after a dash": "name: Carla\nlog:\n  -\ton: 2026-10-02\n  \tvia: call\n",
    "a tab before a key": "name: Carla\nlog:\n\t- on: 2026-10-02\n",
    "two documents": "name: Carla\n---\nname: Dana\n",
    "a tag": "name: !!str Carla\n",
    "a merge conflict": "<<<<<<< HEAD\nname: Carla\n=======\nname: Dana\n>>>>>>> other\n",
}
