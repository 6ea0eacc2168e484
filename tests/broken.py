"""Broken files by what is wrong with them, and exactly what must be said of each."""

CASES: list[tuple[str, str, list[str]]] = [
    ("no JSON at all", "agreements", ["mine.json:1: $: not JSON: Expecting value at column 1"]),
    ("an empty file", "", ["mine.json:1: $: not JSON: Expecting value at column 1"]),
    (
        "cut off in the middle",
        '{"events": [{"id": "2030-01',
        ["mine.json:1: $: not JSON: Unterminated string starting at at column 20"],
    ),
    (
        "a comma too many",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit"},\n'
        "]}",
        ["mine.json:3: $: not JSON: Expecting value at column 1"],
    ),
    (
        "single quotes",
        "{'events': []}",
        ["mine.json:1: $: not JSON: Expecting property name enclosed in double quotes at column 2"],
    ),
    (
        "a number that JSON does not know",
        '{"places": [{"id": "x-1", "name": "X", "latitude": NaN}]}',
        ["mine.json:1: $.places[0].latitude: NaN is not a number of JSON"],
    ),
    (
        "a list instead of an object",
        "[]",
        ["mine.json:1: $: expected an object of types of records, got list []"],
    ),
    (
        "an object instead of a list",
        '{"events": {"id": "2030"}}',
        ['mine.json:1: $.events: expected a list of records, got dict {"id": "2030"}'],
    ),
    (
        "a misspelt type",
        '{"evnts": []}',
        ["mine.json:1: $.evnts: no type of record is called 'evnts'; did you mean 'events'?"],
    ),
    (
        "a type in the singular",
        '{"event": []}',
        ["mine.json:1: $.event: no type of record is called 'event'; did you mean 'events'?"],
    ),
    (
        "a record that is text",
        '{"events": ["2030-01-01-e"]}',
        ['mine.json:1: $.events[0]: expected an object, got str "2030-01-01-e"'],
    ),
    (
        "a key twice in a record",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"title": "E again"}\n'
        "]}",
        ["mine.json:2: $.events[0].title: the key 'title' stands twice"],
    ),
    (
        "a type twice",
        '{"events": [],\n "events": []}',
        ["mine.json:2: $.events: the key 'events' stands twice"],
    ),
    (
        "a misspelt key",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit",\n'
        '   "sumary": "S"}\n'
        "]}",
        ["mine.json:3: $.events[0].sumary: unknown key 'sumary'; did you mean 'summary'?"],
    ),
    (
        "an invented key",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"importance": 5}\n'
        "]}",
        ["mine.json:2: $.events[0].importance: unknown key 'importance'"],
    ),
    (
        "a missing key",
        '{"events": [\n  {"id": "2030-01-01-e", "summary": "S", "when": "2030-01-01", "kind": "visit"}\n]}',
        ["mine.json:2: $.events[0]: the key 'title' is missing"],
    ),
    (
        "several keys missing",
        '{"events": [\n  {"id": "2030-01-01-e"}\n]}',
        [
            "mine.json:2: $.events[0]: the key 'title' is missing",
            "mine.json:2: $.events[0]: the key 'when' is missing",
            "mine.json:2: $.events[0]: the key 'kind' is missing",
        ],
    ),
    (
        "an id with capitals",
        '{"events": [\n'
        '  {"id": "2030-01-01-E", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].id: expected an id such as 'ilham-aliyev', got str '2030-01-01-E'"],
    ),
    (
        "an id with a space",
        '{"events": [\n'
        '  {"id": "2030 visit", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].id: expected an id such as 'ilham-aliyev', got str '2030 visit'"],
    ),
    (
        "an id that is a number",
        '{"events": [\n  {"id": 2030, "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit"}\n]}',
        ["mine.json:2: $.events[0].id: expected an id such as 'ilham-aliyev', got int 2030"],
    ),
    (
        "a code of three letters",
        '{"countries": [{"id": "KAZ", "name": "Kazakhstan"}]}',
        [
            "mine.json:1: $.countries[0].id: expected a code of two capital letters such as 'KZ', got str 'KAZ'; "
            "did you mean 'KZ'?"
        ],
    ),
    (
        "a code in small letters",
        '{"countries": [{"id": "xx", "name": "X"}]}',
        ["mine.json:1: $.countries[0].id: expected a code of two capital letters such as 'KZ', got str 'xx'"],
    ),
    (
        "a code that ISO does not have",
        '{"countries": [{"id": "KA", "name": "X"}]}',
        ["mine.json:1: $.countries[0].id: ISO 3166-1 has no code 'KA'"],
    ),
    (
        "a currency that ISO does not have",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"], "history": '
        '[{"stage": "signed", "when": "2030"}], "amount": {"amount": "8", "currency": "KZX"}}]}',
        ["mine.json:1: $.agreements[0].amount.currency: ISO 4217 has no currency 'KZX'"],
    ),
    (
        "a unit of a currency that ISO does not have",
        '{"figures": [{"id": "f-2030", "title": "F", "measure": "length", "value": "38.35", "unit": '
        '"USD/KZX"}]}',
        ["mine.json:1: $.figures[0].unit: ISO 4217 has no currency 'KZX'"],
    ),
    (
        "an empty title",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "", "summary": "S", "when": "2030-01-01", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].title: expected text without white space at its ends, got ''"],
    ),
    (
        "white space around a title",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E ", "summary": "S", "when": "2030-01-01", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].title: expected text without white space at its ends, got 'E '"],
    ),
    (
        "a title that is a list",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": ["E"], "summary": "S", "when": "2030-01-01", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].title: expected text, got list ['E']"],
    ),
    (
        "a title that is null",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": null, "summary": "S", "when": "2030-01-01", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].title: expected text, got nothing"],
    ),
    (
        "a kind with a slip",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "vist"}\n'
        "]}",
        ["mine.json:2: $.events[0].kind: str \"vist\" is no word of EventKind; did you mean 'visit'?"],
    ),
    (
        "a kind in capitals",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "Visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].kind: str \"Visit\" is no word of EventKind; did you mean 'visit'?"],
    ),
    (
        "a kind of another type",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "treaty"}\n'
        "]}",
        [
            "mine.json:2: $.events[0].kind: str \"treaty\" is no word of EventKind, which has 'visit', 'meeting', 'summit', 'talks', 'conference', 'call', 'signing', 'announcement', 'statement', 'report', 'decision', 'sanctions', 'election', 'launch', 'opening', 'construction', 'transport', 'trade', 'acquisition', 'aid', 'exercise', 'armament', 'clash', 'attack', 'unrest', 'accident', 'disaster', 'seizure', 'influence', 'invitation', 'transfer', 'ceremony'"
        ],
    ),
    (
        "a day that does not exist",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-02-30", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].when: no such day: '2030-02-30'"],
    ),
    (
        "a month that does not exist",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-13", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].when: no such month: '2030-13'"],
    ),
    (
        "a date in words",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "1 January 2030", "kind": "visit"}\n'
        "]}",
        [
            "mine.json:2: $.events[0].when: not an EDTF date, such as '2024-02-09', '2024-02' or '2024': '1 January 2030'; write \"2030-01-01\""
        ],
    ),
    (
        "a date without hyphens",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "20300101", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].when: a date without hyphens is outside the EDTF read here: '20300101'"],
    ),
    (
        "a date with a time",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01T12:00", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].when: a time of day is outside the EDTF read here: '2030-01-01T12:00'"],
    ),
    (
        "a date that is a number",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": 2030, "kind": "visit"}\n'
        "]}",
        [
            'mine.json:2: $.events[0].when: expected a date as text such as "2024-03", or an object with "edtf", '
            "got int 2030"
        ],
    ),
    (
        "an interval that ends before it begins",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-03/2030-01", "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].when: the interval '2030-03/2030-01' ends before it begins"],
    ),
    (
        "a window without an end",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": {"edtf": "2030-01/..", "window": '
        'true}, "kind": "visit"}\n'
        "]}",
        [
            "mine.json:2: $.events[0].when: expected an interval with two known ends for a window, got "
            "'2030-01/..'"
        ],
    ),
    (
        "a date object with a misspelt key",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": {"edft": "2030"}, "kind": "visit"}\n'
        "]}",
        [
            "mine.json:2: $.events[0].when.edft: unknown key 'edft'; did you mean 'edtf'?",
            "mine.json:2: $.events[0].when: the key 'edtf' is missing",
        ],
    ),
    (
        "a window that is text",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": {"edtf": "2030-01/2030-02", "window": '
        '"yes"}, "kind": "visit"}\n'
        "]}",
        ["mine.json:2: $.events[0].when.window: expected true or false, got str 'yes'"],
    ),
    (
        "one participant instead of a list",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"participants": {"party": "KZ"}}\n'
        "]}",
        ['mine.json:2: $.events[0].participants: expected a list, got dict {"party": "KZ"}'],
    ),
    (
        "text for a list of ids",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"places": "baku"}\n'
        "]}",
        ['mine.json:2: $.events[0].places: expected a list, got str "baku"'],
    ),
    (
        "an unknown role",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"participants": [{"party": "KZ", "role": "guests"}]}\n'
        "]}",
        [
            'mine.json:2: $.events[0].participants[0].role: str "guests" is no word of Role; did you mean '
            "'guest'?"
        ],
    ),
    (
        "a participant without a party",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"participants": [{"role": "guest"}]}\n'
        "]}",
        ["mine.json:2: $.events[0].participants[0]: the key 'party' is missing"],
    ),
    (
        "an unknown party",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"participants": [{"party": "kazmunaygaz"}]}\n'
        "]}",
        [
            "mine.json:2: $.events[0].participants[0].party: no country or organisation has the id 'kazmunaygaz'; "
            "did you mean 'kazmunaygas'?"
        ],
    ),
    (
        "an unknown country",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"participants": [{"party": "QQ"}]}\n'
        "]}",
        ["mine.json:2: $.events[0].participants[0].party: no country or organisation has the id 'QQ'"],
    ),
    (
        "an unknown place",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"places": ["tbilissi"]}\n'
        "]}",
        ["mine.json:2: $.events[0].places[0]: no place has the id 'tbilissi'; did you mean 'tbilisi'?"],
    ),
    (
        "a person as a place",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"places": ["ilham-aliyev"]}\n'
        "]}",
        ["mine.json:2: $.events[0].places[0]: 'ilham-aliyev' is a person, expected a place"],
    ),
    (
        "a place twice",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"places": ["baku", "baku"]}\n'
        "]}",
        ["mine.json:2: $.events[0].places: expected no repetition, got 'baku' twice"],
    ),
    (
        "an unknown topic",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"topics": ["railways"]}\n'
        "]}",
        [
            "mine.json:2: $.events[0].topics[0]: str \"railways\" is no word of Topic, which has 'trade', "
            "'investment', 'finance', 'economy', 'industry', 'agriculture', 'transport', 'customs', 'energy', "
            "'oil', 'gas', 'electricity', 'nuclear', 'renewables', 'minerals', 'water', 'climate', 'environment', "
            "'diplomacy', 'peace', 'border', 'security', 'defence', 'migration', 'sanctions', 'politics', 'law', "
            "'human rights', 'health', 'education', 'culture', 'tourism', 'technology', 'media', 'disasters'"
        ],
    ),
    (
        "a flag that is text",
        '{"organisations": [\n  {"id": "e", "name": "E", "kind": "format", "partial": "yes"}\n]}',
        ["mine.json:2: $.organisations[0].partial: expected true or false, got str 'yes'"],
    ),
    (
        "an unknown source",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"citations": [{"source": "cpc-trend-2024"}]}\n'
        "]}",
        [
            "mine.json:2: $.events[0].citations[0].source: no source has the id 'cpc-trend-2024'; did you mean "
            "'cpc-trends-2024'?"
        ],
    ),
    (
        "an unknown outlet",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"citations": [{"source": "cpc-trends-2024", "outlets": ["rfe-rl"]}]}\n'
        "]}",
        [
            "mine.json:2: $.events[0].citations[0].outlets[0]: no organisation has the id 'rfe-rl'; did you mean "
            "'rferl'?"
        ],
    ),
    (
        "an id that is taken by bundled data",
        '{"events": [\n'
        '  {"id": "2024-01-26-pashinyan-tbilisi", "title": "E", "summary": "S", "when": "2030-01-01", "kind": '
        '"visit"}\n'
        "]}",
        [
            "mine.json:2: $.events[0].id: the id '2024-01-26-pashinyan-tbilisi' is taken by the data it is loaded "
            "onto, as event"
        ],
    ),
    (
        "an id twice in a file",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit"},\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit"}\n'
        "]}",
        ["mine.json:3: $.events[1].id: the id '2030-01-01-e' is taken by mine.json: $.events[0].id"],
    ),
    (
        "one id for two types",
        '{"people": [{"id": "x-1", "name": "X"}], "places": [{"id": "x-1", "name": "X"}]}',
        ["mine.json:1: $.places[0].id: the id 'x-1' is taken by mine.json: $.people[0].id"],
    ),
    (
        "an agreement without steps",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"], "history": '
        "[]}]}",
        ["mine.json:1: $.agreements[0].history: expected at least 1 of a Milestone, got 0"],
    ),
    (
        "steps out of order",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"], "history": '
        '[{"stage": "in force", "when": "2031"}, {"stage": "signed", "when": "2030"}]}]}',
        ["mine.json:1: $.agreements[0].history: expected what is dated in order, got 2030 behind 2031"],
    ),
    (
        "an unknown stage",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"], "history": '
        '[{"stage": "sigend", "when": "2030"}]}]}',
        [
            'mine.json:1: $.agreements[0].history[0].stage: str "sigend" is no word of Stage; did you mean '
            "'signed'?"
        ],
    ),
    (
        "a count of nought",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"], "history": '
        '[{"stage": "signed", "when": "2030"}], "count": 0}]}',
        ["mine.json:1: $.agreements[0].count: expected a whole number above nought, got int 0"],
    ),
    (
        "money as a number",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"], "history": '
        '[{"stage": "signed", "when": "2030"}], "amount": {"amount": 8000000000, "currency": "USD"}}]}',
        [
            'mine.json:1: $.agreements[0].amount.amount: expected a number written as text, such as "38.35", got '
            "8000000000"
        ],
    ),
    (
        "money in an unknown form of currency",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"], "history": '
        '[{"stage": "signed", "when": "2030"}], "amount": {"amount": "8", "currency": "$"}}]}',
        [
            "mine.json:1: $.agreements[0].amount.currency: expected a currency of ISO 4217 such as 'USD', got "
            "'$'"
        ],
    ),
    (
        "money with thousands apart",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"], "history": '
        '[{"stage": "signed", "when": "2030"}], "amount": {"amount": "8,000", "currency": "USD"}}]}',
        [
            'mine.json:1: $.agreements[0].amount.amount: expected a number written as text, such as "38.35", got '
            "'8,000'"
        ],
    ),
    (
        "a value that is a number",
        '{"figures": [{"id": "f-2030", "title": "F", "measure": "length", "value": 38.35, "unit": "km"}]}',
        ['mine.json:1: $.figures[0].value: expected a number written as text, such as "38.35", got 38.35'],
    ),
    (
        "a value with its unit",
        '{"figures": [{"id": "f-2030", "title": "F", "measure": "length", "value": "38.35 km", "unit": "km"}]}',
        [
            'mine.json:1: $.figures[0].value: expected a number written as text, such as "38.35", got \'38.35 '
            "km'"
        ],
    ),
    (
        "an unknown unit",
        '{"figures": [{"id": "f-2030", "title": "F", "measure": "length", "value": "38.35", "unit": '
        '"kilometres"}]}',
        [
            "mine.json:1: $.figures[0].unit: expected a currency such as 'USD', 'USD/y', 'USD/t' or "
            "'USD/KZT', or one of 1, times, %, percentage point, kg, t, Mt, t/y, Mt/y, t/d, m3, bcm, bbl, "
            "m3/y, m3/d, bcm/y, bbl/d, MMcf/d, Wh, kWh, MWh, GWh, TWh, kWh/y, MWh/y, GWh/y, TWh/y, W, kW, MW, GW, V, kV, m, km, mi, m2, "
            "ha, km2, hour, day, month, year, TEU, TEU/y, container, vehicle, train/month, person, got 'kilometres'"
        ],
    ),
    (
        "an unknown measure",
        '{"figures": [{"id": "f-2030", "title": "F", "measure": "lenght", "value": "38.35", "unit": "km"}]}',
        ["mine.json:1: $.figures[0].measure: str \"lenght\" is no word of Measure; did you mean 'length'?"],
    ),
    (
        "a latitude beyond the pole",
        '{"places": [{"id": "x-1", "name": "X", "latitude": 140.4}]}',
        ["mine.json:1: $.places[0].latitude: expected a number of degrees between -90 and 90, got 140.4"],
    ),
    (
        "coordinates as text",
        '{"places": [{"id": "x-1", "name": "X", "latitude": "40.4"}]}',
        ["mine.json:1: $.places[0].latitude: expected a number of degrees between -90 and 90, got '40.4'"],
    ),
    (
        "a via point with one number",
        '{"corridors": [{"id": "x-1", "name": "X", "kind": "transport", "legs": [{"origin": "baku", '
        '"destination": "tbilisi", "mode": "rail", "via": [[49.9]]}]}]}',
        [
            "mine.json:1: $.corridors[0].legs[0].via[0]: expected points of a longitude and a latitude in degrees, "
            "got (49.9,)"
        ],
    ),
    (
        "an address without a scheme",
        '{"sources": [{"id": "x-1", "title": "X", "kind": "article", "url": "example.org"}]}',
        [
            "mine.json:1: $.sources[0].url: expected an address that begins with https:// or http://, got "
            "'example.org'"
        ],
    ),
    (
        "a claim on its own",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"claims": [{"field": "when", "value": "2030", "citations": [{"source": "cpc-trends-2024"}]}]}\n'
        "]}",
        ["mine.json:2: $.events[0].claims[0]: claims on 'when' need at least two different values"],
    ),
    (
        "two preferred claims",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"claims": [{"field": "when", "value": "2030", "preferred": true, "reason": "R", "citations": '
        '[{"source": "cpc-trends-2024"}]}, {"field": "when", "value": "2031", "preferred": true, "reason": '
        '"R", "citations": [{"source": "cpc-trends-2024"}]}]}\n'
        "]}",
        ["mine.json:2: $.events[0].claims[0]: claims on 'when' prefer more than one value"],
    ),
    (
        "a preferred claim without a reason",
        '{"events": [\n'
        '  {"id": "2030-01-01-e", "title": "E", "summary": "S", "when": "2030-01-01", "kind": "visit", '
        '"claims": [{"field": "when", "value": "2030", "preferred": true, "citations": [{"source": '
        '"cpc-trends-2024"}]}, {"field": "when", "value": "2031", "citations": [{"source": '
        '"cpc-trends-2024"}]}]}\n'
        "]}",
        ["mine.json:2: $.events[0].claims[0]: the preferred claim on 'when' needs a reason"],
    ),
    (
        "a passage that says nothing",
        '{"passages": [{"id": "x.1", "source": "cpc-trends-2024", "locator": "entry 1"}]}',
        [
            "mine.json:1: $.passages[0]: expected the records that hold its facts, or the reason why there are "
            "none"
        ],
    ),
    (
        "many faults at once",
        '{"evnts": [],\n'
        ' "events": [\n'
        '  {"id": "2030 X", "title": 5, "when": "2030-13",\n'
        '   "kind": "vist",\n'
        '   "participants": [{"prty": "KZ"}]},\n'
        '  {"id": "2030-b", "title": "B", "summary": "S", "when": "2030", "kind": "visit", "places": "baku"}\n'
        " ]}",
        [
            "mine.json:1: $.evnts: no type of record is called 'evnts'; did you mean 'events'?",
            "mine.json:3: $.events[0].id: expected an id such as 'ilham-aliyev', got str '2030 X'",
            "mine.json:3: $.events[0].title: expected text, got int 5",
            "mine.json:3: $.events[0].when: no such month: '2030-13'",
            "mine.json:4: $.events[0].kind: str \"vist\" is no word of EventKind; did you mean 'visit'?",
            "mine.json:5: $.events[0].participants[0].prty: unknown key 'prty'; did you mean 'party'?",
            "mine.json:5: $.events[0].participants[0]: the key 'party' is missing",
            'mine.json:6: $.events[1].places: expected a list, got str "baku"',
        ],
    ),
]

CASES += [
    (
        "a slip and a link to nothing in one record",
        '{"events": [\n  {"id": "2030-e", "title": "E", "summary": "S", "when": "2030-13", "kind": "visit",\n'
        '   "participants": [{"party": "kazmunaygaz"}]}]}',
        [
            "mine.json:2: $.events[0].when: no such month: '2030-13'",
            "mine.json:3: $.events[0].participants[0].party: no country or organisation has the id "
            "'kazmunaygaz'; did you mean 'kazmunaygas'?",
        ],
    ),
    (
        "phases out of order",
        '{"corridors": [{"id": "x-1", "name": "X", "kind": "transport", "history": ['
        '{"operation": "operating", "since": "2020"}, {"operation": "planned", "since": "2010"}]}]}',
        ["mine.json:1: $.corridors[0].history: expected what is dated in order, got 2010 behind 2020"],
    ),
    (
        "a claim on a field that records do not have",
        '{"people": [{"id": "x-1", "name": "X", "doubts": [{"field": "nam", "reason": "R"}]}]}',
        ["mine.json:1: $.people[0].doubts[0].field: a person has no field 'nam'; did you mean 'name'?"],
    ),
    (
        "a required text that is null",
        '{"organisations": [{"id": "x-1", "name": null, "kind": "company"}]}',
        ["mine.json:1: $.organisations[0].name: expected text, got nothing"],
    ),
    (
        "a key twice and a space before a colon",
        '{"people": [{"id": "a", "id": "b", "name" : "X"}]}',
        ["mine.json:1: $.people[0].id: the key 'id' stands twice"],
    ),
    (
        "an event that follows itself",
        '{"events": [{"id": "2030-e", "title": "E", "summary": "S", "when": "2030", "kind": "visit", '
        '"follows": ["2030-e"]}]}',
        ["mine.json:1: $.events[0].follows: '2030-e' comes back to itself by 'follows'"],
    ),
    (
        "two places each within the other",
        '{"places": [{"id": "x-1", "name": "X", "within": "y-1"},\n {"id": "y-1", "name": "Y", "within": "x-1"}]}',
        [
            "mine.json:1: $.places[0].within: 'x-1' comes back to itself by 'within'",
            "mine.json:2: $.places[1].within: 'y-1' comes back to itself by 'within'",
        ],
    ),
    (
        "a title with a control character",
        '{"people": [{"id": "x-1", "name": "X\\u001b[31m"}]}',
        ["mine.json:1: $.people[0].name: expected text without control characters, got 'X\\x1b[31m'"],
    ),
    (
        "a country by its name",
        '{"organisations": [{"id": "x-1", "name": "X", "kind": "company", "home": "Kazakhstan"}]}',
        [
            "mine.json:1: $.organisations[0].home: expected the id of a record, got str 'Kazakhstan'; "
            "did you mean 'KZ'?"
        ],
    ),
]

CASES += [
    (
        "a comma too many in an object",
        '{"events": [{"id": "e-2030",\n  "title": "T",}]}',
        ["mine.json:2: $: not JSON: Illegal trailing comma before end of object at column 15"],
    ),
    (
        "a colon that is missing",
        '{"events": [{"id"\n "e-2030"}]}',
        ["mine.json:2: $: not JSON: Expecting ':' delimiter at column 2"],
    ),
    (
        "a bracket of the wrong kind",
        '{"events": [{"id": "e-2030"]}',
        ["mine.json:1: $: not JSON: Expecting ',' delimiter at column 28"],
    ),
    (
        "a list that ends as an object",
        '{"events": [{"id": "e-2030"}}',
        ["mine.json:1: $: not JSON: Expecting ',' delimiter at column 29"],
    ),
    (
        "a comma that is missing between keys",
        '{"events": []\n "places": []}',
        ["mine.json:2: $: not JSON: Expecting ',' delimiter at column 2"],
    ),
    (
        "a comma that is missing in a list",
        '{"events": [1 2]}',
        ["mine.json:1: $: not JSON: Expecting ',' delimiter at column 15"],
    ),
    (
        "something behind the end",
        '{"events": []}\nx',
        ["mine.json:2: $: not JSON: Extra data at column 1"],
    ),
    (
        "a key that is no text",
        "{1: []}",
        ["mine.json:1: $: not JSON: Expecting property name enclosed in double quotes at column 2"],
    ),
    (
        "a text that goes over a line",
        '{"events": [{"id": "e\n"}]}',
        ["mine.json:1: $: not JSON: Invalid control character at at column 22"],
    ),
    (
        "a number of too many digits",
        '{"places": [{"id": "x-1", "name": "X", "latitude": 11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111}]}',
        ["mine.json:1: $.places[0].latitude: a number of 401 digits"],
    ),
    (
        "a number of many digits",
        '{"places": [{"id": "x-1", "name": "X", "latitude": 1111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111}]}',
        [
            "mine.json:1: $.places[0].latitude: expected a number of degrees between -90 and 90, got 111111111111111111111111111111111111111...1111111111111111111111111111111111111111"
        ],
    ),
    (
        "a number beyond all",
        '{"places": [{"id": "x-1", "name": "X", "latitude": 1e400}]}',
        ["mine.json:1: $.places[0].latitude: expected a number of degrees between -90 and 90, got inf"],
    ),
    (
        "the other numbers that JSON does not know",
        '{"places": [{"id": "x-1", "name": "X", "latitude": -Infinity,\n "longitude": Infinity}]}',
        [
            "mine.json:1: $.places[0].latitude: -Infinity is not a number of JSON",
            "mine.json:2: $.places[0].longitude: Infinity is not a number of JSON",
        ],
    ),
    (
        "a schema that is no text",
        '{"events": [],\n "$schema": 5}',
        ['mine.json:2: $["$schema"]: expected the address of a schema as text, got int 5'],
    ),
    (
        "a schema that is nothing",
        '{"$schema": null}',
        ['mine.json:1: $["$schema"]: expected the address of a schema as text, got nothing'],
    ),
    (
        "an id beside types",
        '{"id": "x", "events": []}',
        ["mine.json:1: $.id: no type of record is called 'id'"],
    ),
    (
        "a release that is a number",
        '{"release": 5}',
        ["mine.json:1: $.release: expected an object, got int 5"],
    ),
    (
        "a release that is nothing",
        '{"release": null}',
        ["mine.json:1: $.release: expected an object, got nothing"],
    ),
    (
        "a release without its day and seal",
        '{"places": [],\n "release": {"version": "2026.1.1"}}',
        [
            "mine.json:2: $.release: the key 'as_of' is missing",
            "mine.json:2: $.release: the key 'seal' is missing",
        ],
    ),
    (
        "a release of nonsense",
        '{"release": {"version": "new", "as_of": "2026-13-01", "seal": "0"}}',
        [
            "mine.json:1: $.release.version: expected a version such as '2026.11.1', got str 'new'",
            "mine.json:1: $.release.as_of: no such month: '2026-13-01'",
            "mine.json:1: $.release.seal: expected a SHA-256 in small hexadecimal digits, got str '0'",
        ],
    ),
    *(
        (
            f"a release of no day but {day}",
            f'{{"release": {{"version": "2026.1.1", "as_of": "{day}", "seal": "{"0" * 64}"}}}}',
            [f"mine.json:1: $.release.as_of: expected one day such as '2026-03-20', got '{day}'"],
        )
        for day in ("1900", "../2026-03-20", "2026-03-20?", "2026-03-20/2026-03-20", "2026-03-XX")
    ),
    (
        "a release with more to it",
        '{"release": {"version": "2026.1.1", "as_of": "2026-01-01", "seal": "0000000000000000000000000000000000000000000000000000000000000000", "day": 1}}',
        ["mine.json:1: $.release.day: unknown key 'day'"],
    ),
    (
        "parties for participants",
        '{"events": [{"id": "e-2030", "title": "T", "when": "2024", "kind": "visit", "participants": [\n"KZ",\n"Kazakhstan",\n5,\nnull,\n["KZ"]]}]}',
        [
            'mine.json:2: $.events[0].participants[0]: expected an object such as {"party": "..."}, got str "KZ"',
            'mine.json:3: $.events[0].participants[1]: expected an object such as {"party": "..."}, got str "Kazakhstan"; did you mean \'KZ\'?',
            "mine.json:4: $.events[0].participants[2]: expected an object, got int 5",
            "mine.json:5: $.events[0].participants[3]: expected an object, got nothing",
            'mine.json:6: $.events[0].participants[4]: expected an object, got list ["KZ"]',
        ],
    ),
    (
        "a place for a leg",
        '{"corridors": [{"id": "x-1", "name": "X", "kind": "energy", "legs": ["Baku"]}]}',
        [
            'mine.json:1: $.corridors[0].legs[0]: expected an object such as {"origin": "..."}, got str "Baku"; did you mean \'baku\'?'
        ],
    ),
    (
        "a number of very many digits for text",
        '{"events": [{"id": "e-2030", "title": "T", "when": "2024", "kind": "visit", "note": 10000000000000000000000000000000000000000000000000000000000000000000000}]}',
        [
            "mine.json:1: $.events[0].note: expected text, got int 10000000000000000000000000000000000000000000000000000000000000000000000"
        ],
    ),
    (
        "values deep in each other for text",
        '{"events": [{"id": "e-2030", "title": "T", "when": "2024", "kind": "visit", "note": {"a": {"b": {"c": {"d": {"e": 1}}}}}}]}',
        ["mine.json:1: $.events[0].note: expected text, got dict {'a': {'b': {'c': {'d': {...}}}}}"],
    ),
    (
        "a long list for text",
        '{"events": [{"id": "e-2030", "title": "T", "when": "2024", "kind": "visit", "note": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}]}',
        ["mine.json:1: $.events[0].note: expected text, got list [0, 1, 2, 3, 4, 5, ...]"],
    ),
    (
        "true for text",
        '{"events": [{"id": "e-2030", "title": "T", "when": "2024", "kind": "visit", "note": true}]}',
        ["mine.json:1: $.events[0].note: expected text, got bool True"],
    ),
    (
        "true for degrees",
        '{"places": [{"id": "x-1", "name": "X", "latitude": true}]}',
        ["mine.json:1: $.places[0].latitude: expected a number of degrees between -90 and 90, got True"],
    ),
    (
        "true for a count",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"],\n "history": [{"stage": "signed", "when": "2030"}], "count": true}]}',
        ["mine.json:2: $.agreements[0].count: expected a whole number above nought, got bool True"],
    ),
    (
        "text for a count",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"],\n "history": [{"stage": "signed", "when": "2030"}], "count": "3"}]}',
        ["mine.json:2: $.agreements[0].count: expected a whole number above nought, got str '3'"],
    ),
    (
        "a broken number for a count",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"],\n "history": [{"stage": "signed", "when": "2030"}], "count": 1.5}]}',
        ["mine.json:2: $.agreements[0].count: expected a whole number above nought, got float 1.5"],
    ),
    (
        "a currency of two letters",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"],\n "history": [{"stage": "signed", "when": "2030"}], "amount": {"amount": "1", "currency": "US"}}]}',
        [
            "mine.json:2: $.agreements[0].amount.currency: expected a currency of ISO 4217 such as 'USD', got 'US'"
        ],
    ),
    (
        "money that is text",
        '{"agreements": [{"id": "a-2030", "title": "A", "kind": "treaty", "parties": ["KZ", "AZ"],\n "history": [{"stage": "signed", "when": "2030"}], "amount": "5 USD"}]}',
        ['mine.json:2: $.agreements[0].amount: expected an object, got str "5 USD"'],
    ),
    (
        "a body for a place",
        '{"events": [{"id": "e-2030", "title": "T", "when": "2024", "kind": "visit", "places": ["sco"]}]}',
        ["mine.json:1: $.events[0].places[0]: 'sco' is an organisation, expected a place"],
    ),
    (
        "a place for a party",
        '{"events": [{"id": "e-2030", "title": "T", "when": "2024", "kind": "visit", "participants": [{"party": "baku"}]}]}',
        [
            "mine.json:1: $.events[0].participants[0].party: 'baku' is a place, expected a country or organisation"
        ],
    ),
    (
        "a place for a home",
        '{"organisations": [{"id": "x-1", "name": "X One", "kind": "company", "home": "baku"}]}',
        ["mine.json:1: $.organisations[0].home: 'baku' is a place, expected a country"],
    ),
    (
        "a passage that names nothing",
        '{"passages": [{"id": "x.1", "source": "cpc-trends-2024", "locator": "1", "records": ["nothing-at-all"]}]}',
        ["mine.json:1: $.passages[0].records[0]: no record has the id 'nothing-at-all'"],
    ),
    (
        "a passage that names itself",
        '{"passages": [{"id": "x.1", "source": "cpc-trends-2024", "locator": "1", "records": ["x.1"]}]}',
        ["mine.json:1: $.passages[0].records[0]: 'x.1' is a passage, expected a record"],
    ),
    (
        "a passage of a place",
        '{"passages": [{"id": "x.1", "source": "baku", "locator": "1", "records": ["cpc-trends-2024"]}]}',
        [
            "mine.json:1: $.passages[0].source: 'baku' is a place, expected a source",
            "mine.json:1: $.passages[0].records[0]: 'cpc-trends-2024' is a source, expected a record",
        ],
    ),
    (
        "an id by a name that two have",
        '{"people": [{"id": "x-1", "name": "Saxaul"}, {"id": "x-2", "name": "Saxaul"}],\n "events": [{"id": "e-2030", "title": "T", "when": "2024", "kind": "visit", "participants": [{"party": "KZ", "person": "Saxaul"}]}]}',
        ["mine.json:2: $.events[0].participants[0].person: expected the id of a record, got str 'Saxaul'"],
    ),
    (
        "a flag of a claim that is text",
        '{"events": [{"id": "e-2030", "title": "T", "when": "2024", "kind": "visit", "claims": [{"field": "when", "value": "2024", "preferred": "yes", "citations": [{"source": "cpc-trends-2024"}]}]}]}',
        ["mine.json:1: $.events[0].claims[0].preferred: expected true or false, got str 'yes'"],
    ),
]

FOLDERS: list[tuple[str, dict[str, bytes], list[str]]] = [
    ("no files in it", {"readme.txt": b"x"}, ["$: no JSON file is in the folder"]),
    (
        "one file is not UTF-8",
        {"a.json": b'{"people": [{"id": "x", "name": "\xff"}]}'},
        ["a.json: $: not UTF-8: byte 33 cannot be read"],
    ),
    (
        "faults in two files",
        {"a.json": b'{"people": [{"id": "x-1"}]}', "sub/b.json": b'{"places": [{"id": "X", "name": "Y"}]}'},
        [
            "a.json:1: $.people[0]: the key 'name' is missing",
            "sub/b.json:1: $.places[0].id: expected an id such as 'ilham-aliyev', got str 'X'",
        ],
    ),
    (
        "an id in two files",
        {
            "a.json": b'{"people": [{"id": "x-1", "name": "X"}]}',
            "b.json": b'{"people": [\n {"id": "x-1", "name": "Y"}]}',
        },
        ["b.json:2: $.people[0].id: the id 'x-1' is taken by a.json: $.people[0].id"],
    ),
    (
        "a link to nothing across files",
        {
            "a.json": b'{"countries": [{"id": "KZ", "name": "Kazakhstan"}]}',
            "b.json": b'{"places": [{"id": "astana", "name": "Astana", "country": "QQ"}]}',
        },
        ["b.json:1: $.places[0].country: no country has the id 'QQ'"],
    ),
]
