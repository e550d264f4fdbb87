"""What a new playbook still lacks: each step one small file or one line."""

from __future__ import annotations

from generator.method.standing import Standing


def list_steps(standing: Standing) -> tuple[str, ...]:
    """What is to be written first, of `me`, `person`, `company`, `log`, `look`, in this order.

    Nothing once there is a person, a company and an entry in a log. A file that cannot be read is there, too.
    """
    playbook = standing.playbook
    has_people = bool(standing.people or playbook.known_people)
    has_companies = bool(standing.companies or playbook.known_companies)
    has_log = any(person.person.log for person in standing.people.values())
    if has_people and has_companies and has_log:
        return ()
    lacks = {
        "me": not (playbook.me.headline or playbook.me.skills),
        "person": not has_people,
        "company": not has_companies,
        "log": not has_log,
        "look": not (has_people or has_companies),
    }
    return tuple(step for step, is_lacking in lacks.items() if is_lacking)
