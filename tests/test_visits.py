"""Answers about the visits of one tell apart those that were made and those that were received."""

import caspian
from caspian.display.blocks import Table


def _tables(answer: caspian.Events) -> list[Table]:
    return [each for each in answer.blocks() if isinstance(each, Table)]


def test_whom_others_came_to_see_did_not_travel() -> None:
    visits = caspian.events_involving("Xi Jinping", kind="visit", since="2013")
    made, received = visits.involving("Xi Jinping", role="guest"), visits.involving("Xi Jinping", role="host")
    first, second = _tables(visits)
    assert first.caption.endswith(f": first {len(made)} made, then {len(received)} received")
    assert (first.total, second.caption, second.total) == (
        len(made),
        f"{len(received)} received",
        len(received),
    )
    assert "2013-09-07-xi-astana" in made.ids
    assert "2015-03-25-sargsyan-beijing" in received.ids


def test_a_person_and_a_country_ask_for_visits_of_the_one_to_the_other() -> None:
    visits = caspian.events_involving("Putin", kind="visit", country="Azerbaijan")
    first, second = _tables(visits)
    assert "made to Azerbaijan, then" in first.caption
    assert first.total == len(visits.at("Azerbaijan"))
    assert second.total == len(visits) - first.total
    assert "Putin pays a state visit to Azerbaijan" in str(first)
    assert "Aliyev visits Moscow" in str(second)
    assert "Aliyev visits Moscow" not in str(first)


def test_so_do_visits_of_a_country() -> None:
    first, second = _tables(caspian.events_involving("Azerbaijan", kind="visit", year=2024))
    assert "Aliyev visits Egypt" in str(first)
    assert "Rahmon pays a state visit" in str(second)


def test_the_records_stay_in_the_order_of_time() -> None:
    visits = caspian.events_involving("Erdogan", kind="visit", year=2025)
    assert visits.ids == visits.sort_by("when").ids


def test_who_made_all_of_them_has_one_table() -> None:
    (whole,) = _tables(caspian.events_involving("Xi Jinping", kind="visit", role="guest"))
    assert " made" not in whole.caption


def test_a_timeline_is_one_table() -> None:
    assert len(_tables(caspian.timeline("Erdogan", kind="visit", since=2025))) == 1


def test_where_none_was_made_the_caption_says_so() -> None:
    received = caspian.events_involving("Erdogan", kind="visit", year=2025, at="Istanbul")
    (whole,) = _tables(received)
    assert whole.caption.endswith(f": none made, {len(received)} received")


def test_other_kinds_are_not_told_apart() -> None:
    assert len(_tables(caspian.events_involving("Erdogan", kind=("visit", "meeting"), year=2025))) == 1


def test_of_a_month_what_is_dated_to_it_comes_first() -> None:
    for time in ("2024-12", "2024-Q4", 2024):
        first, second = _tables(caspian.events_on(time))
        assert "within it" in first.caption
        assert second.caption.startswith("Apart: ")
        assert "Türkiye's forces go into northern and central Syria" in str(second)
        assert "Türkiye's forces go into" not in str(first)
    december = caspian.events_on("2024-12")
    first, apart = _tables(december)
    assert "Azerbaijan Airlines plane crashes near Aktau" in str(first)
    assert december.ids[: first.total] == first.ids, "and so it is gone through"
    assert len(december) == first.total + apart.total
