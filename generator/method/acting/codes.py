"""The codes of the plan's own rules under names; `rulebook` has the text of each."""

from __future__ import annotations

THANKS = "P01"
ANSWER = "P02"
CLOSING_DATE = "P03"
ONE_AT_A_TIME = "P04"
CAPACITY = "P05"
WORKING_DAYS = "P06"
ONE_A_DAY = "P07"
OWED_FIRST = "P08"
NO_DAY = "P09"
STEADY = "P10"
