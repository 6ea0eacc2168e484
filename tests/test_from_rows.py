"""Tables of seven kinds, as public files have them, each brought in within ten lines."""

from pathlib import Path

import caspian

TABLES = Path(__file__).parent / "tables"


def test_treaty_table() -> None:
    mine = caspian.from_rows(
        TABLES / "treaties.csv", "agreements",
        id="TreatyID", title="TreatyName", parties="Signatories", signed="DateSigned", topics="Issue",
        defaults={"kind": "treaty", "history.stage": "signed"},
        resolve={"Water Quantity": "water", "Fisheries": "environment", "Flood Control": "disasters"},
    )  # fmt: skip
    protocol, sharing, fish, weir = (mine.agreements[key] for key in ("9001", "9002", "9003", "9004"))
    assert protocol.parties == ("SU", "IR")
    assert protocol.signed == caspian.When("1951-03-05")
    assert sharing.parties == ("KZ", "KG", "UZ", "TJ")
    assert fish.parties == ("AZ", "KZ", "TM")
    assert fish.signed == caspian.When("2024-02-21/2024-02-29", wording="late February 2024", window=True)
    assert weir.parties == ("GE", "TR")
    assert sharing in mine.agreements_between("KZ", "KG", about="water")


def test_trade_agreements_with_numbers_for_countries() -> None:
    mine = caspian.from_rows(
        TABLES / "trade.csv", "agreements",
        {"id": "base", "title": lambda row: row["name"] if row["number"] == row["base"] else None,
         "parties": ["c1", "c2", "c3"], "history.stage": "entry_type", "history.when": "year", "in force": "entryforceyear"},
        defaults={"kind": "agreement", "topics": "trade"},
        resolve={"base_treaty": "signed", "accession": "acceded", "withdrawal": "withdrew"},
    )  # fmt: skip
    assert mine.agreements["7104"].parties == ("AF", "TJ", "ES")
