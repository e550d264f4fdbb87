"""Codes in the user's settings that nobody knows: they would silently do nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from zoneinfo import available_timezones

from generator.method.standing import Standing
from generator.model.diagnostic import Finding, nearest, shorten
from generator.rules import codes
from generator.rules.findings import warning


def check_holidays(standing: Standing) -> Iterator[Finding]:
    """The holidays of `capacity` are those of a country, or of a region of it, that is known."""
    me = standing.playbook.me
    code = me.capacity.holidays
    if not code:
        return
    country, _, region = code.upper().partition("-")
    regions = _regions().get(country)
    path = ("capacity", "holidays")
    if regions is None:
        message = f'no public holidays are known for "{shorten(code)}"'
        help = "write the two letters of a country, or country-region: ES, or ES-MD"
        yield warning(codes.UNKNOWN_HOLIDAYS, me.file, path, message, help, _code_of(code))
    elif region and region not in regions:
        message = f'"{country}" has no region "{shorten(region)}" whose public holidays are known'
        help = f"leave the region out, or write one of {', '.join(regions)}" if regions else f"write {country} alone"
        suggestion = nearest(region, regions)
        yield warning(
            codes.UNKNOWN_HOLIDAYS, me.file, path, message, help, f"{country}-{suggestion}" if suggestion else ""
        )


def check_capacity(standing: Standing) -> Iterator[Finding]:
    """There is room for something: a day of the week, and a touch a day and a week."""
    me = standing.playbook.me
    capacity = me.capacity
    if not capacity.days:
        message = "no day of the week is left, so nothing can be planned"
        help = "name a day or more, or leave the key out: then it is Monday to Friday"
        yield warning(codes.NO_ROOM, me.file, ("capacity", "days"), message, help)
    for name, default in (("touches_per_day", 3), ("touches_per_week", 10)):
        if not getattr(capacity, name):
            message = "with no touch at all nobody can be written to, and nothing of that can be planned"
            help = f"write 1 or more, or leave the key out: then it is {default}"
            yield warning(codes.NO_ROOM, me.file, ("capacity", name), message, help)


@cache
def _regions() -> dict[str, list[str]]:
    from holidays import list_supported_countries  # takes a third of a second, which most playbooks need not spend

    return {country: sorted(regions) for country, regions in list_supported_countries().items()}


def _code_of(name: str) -> str:
    """The code of a country that was written out."""
    from holidays.registry import COUNTRIES

    near = nearest(name.replace(" ", "_"), COUNTRIES)
    return COUNTRIES[near][1] if near else ""


def check_timezones(standing: Standing) -> Iterator[Finding]:
    """A time zone has a name of the time zone database."""
    playbook = standing.playbook
    named = [(playbook.me.file, playbook.me.timezone)]
    named += [(person.file, person.timezone) for person in playbook.people.values()]
    for file, timezone in named:
        if timezone and _timezones() and timezone not in _timezones():
            message = f'"{shorten(timezone)}" is no time zone'
            help = "write it as region/city, such as Europe/Madrid"
            yield warning(
                codes.UNKNOWN_TIMEZONE, file, ("timezone",), message, help, nearest(timezone, sorted(_timezones()))
            )


@cache
def _timezones() -> frozenset[str]:
    """Empty on a machine without the database: then nothing can be said."""
    return frozenset(available_timezones())
