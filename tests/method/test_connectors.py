"""Who opens doors: connectors and bridges."""

from __future__ import annotations

from generator.method.connectors import Bridge, Connector
from tests.method.builders import company, person, relation
from tests.method.networks import knows, phonebook, reach

ACME, GLOBEX = company("acme", field="robotics"), company("globex", field="Logistics")
PEOPLE = (person("ann", at="acme"), person("bob", at="ACME"), person("cleo", at="globex"), person("dan", at="Initech"))


def test_a_connector_knows_people_at_several_companies_and_in_several_fields() -> None:
    (found,) = reach(ACME, GLOBEX, *PEOPLE, relation(knows=knows("ann", "bob", "cleo", "dan"))).connectors
    assert found == Connector("dana-li", ("Acme", "Globex", "Initech"), ("Logistics", "robotics"), 4)


def test_one_company_makes_no_connector_however_many_work_there() -> None:
    assert reach(ACME, *PEOPLE, relation(knows=knows("ann", "bob"))).connectors == ()


def test_hollow_edges_rows_of_phonebooks_and_recruiters_connect_nobody() -> None:
    hollow = relation("eva", knows=[*knows("ann"), *knows("cleo", well="no")])
    rows = phonebook("eva", {"name": "Dan", "at": "Initech"})
    recruiter = relation("rita", kind="recruiter", knows=knows("ann", "cleo"))
    assert reach(ACME, GLOBEX, *PEOPLE, hollow, recruiter, rows).connectors == ()


def test_connectors_are_sorted_by_span_then_by_how_well_you_know_them() -> None:
    everybody = knows("ann", "cleo", "dan")
    found = reach(
        ACME,
        GLOBEX,
        *PEOPLE,
        person("eva", knows=everybody),
        relation("fay", knows=everybody),
        relation("gil", knows=everybody[:2]),
    )
    assert [connector.who for connector in found.connectors] == ["fay", "eva", "gil"]


def test_a_bridge_is_whom_every_path_to_a_target_leads_through() -> None:
    found = reach(ACME, GLOBEX, *PEOPLE, relation(knows=knows("ann", "cleo")), relation("eva", knows=knows("cleo")))
    assert found.bridges == (Bridge("dana-li", ("acme",)),)


def test_a_second_hop_may_be_the_bridge() -> None:
    middle = person("mia", knows=knows("ann"))
    found = reach(ACME, *PEOPLE, middle, relation(knows=knows("mia")), relation("eva", knows=knows("mia")))
    assert found.bridges == (Bridge("mia", ("acme",)),)


def test_a_way_of_their_own_past_somebody_in_the_middle_makes_them_no_bridge() -> None:
    middle = person("mia", knows=knows("ann"))
    slow = relation(knows=[*knows("mia"), *knows("ann", well="unknown")])
    assert [bridge.who for bridge in reach(ACME, *PEOPLE, middle, slow).bridges] == ["dana-li"]
    assert reach(ACME, *PEOPLE, middle, slow, relation("eva", knows=knows("mia"))).bridges == ()


def test_an_insider_you_know_needs_no_bridge() -> None:
    known = person("ann", at="acme", linked="yes")
    assert reach(ACME, known, person("bob", at="acme"), relation(knows=knows("bob"))).bridges == ()


def test_a_closed_company_hangs_on_nobody() -> None:
    assert reach(company("acme", status="closed"), *PEOPLE, relation(knows=knows("ann"))).bridges == ()
