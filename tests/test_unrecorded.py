"""Who asks what somebody signed is told of how many agreements of that time it is not recorded who did."""

import re
from typing import Any

import pytest

import caspian

ANY: Any = caspian


def _said(answer: object) -> str:
    return " ".join(str(answer).split())


@pytest.mark.parametrize(
    ("ask", "country"),
    [
        (lambda: ANY.agreements(signed_by="Pashinyan"), "AM"),
        (lambda: ANY.agreements_involving("Pashinyan", since=2024, about="energy"), "AM"),
        (lambda: ANY.agreements_involving("Ilham Aliyev", kind="treaty"), "AZ"),
    ],
)
def test_agreements_of_the_time_in_office_are_counted_with_the_call_that_has_them(
    ask: Any, country: str
) -> None:
    answer = ask()
    ((number, call),) = re.findall(
        r"of (\d+) others? of [^.]* it is not recorded who signed: (.*signatories\)) has", _said(answer)
    )
    found = eval(call, {"caspian": caspian})
    assert len(found) == int(number) > 0
    assert all(country in {*each.parties} and not each.signatories for each in found)
    assert not {*found.ids} & {*answer.ids}


def test_who_held_no_office_of_a_country_is_told_nothing_of_the_kind() -> None:
    assert "not recorded who signed" not in _said(caspian.agreements_involving("Armenia", since=2018))
    assert "not recorded who signed" not in _said(ANY.agreements_between("Aliyev", "Erdogan"))
