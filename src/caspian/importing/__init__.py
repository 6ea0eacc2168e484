"""Tables of other people as records: names to ids, words to dates, text to slugs, amounts with their units.

The rooms, in the order of the work: `tables` gives rows, whatever they come from; `targets` says where
the columns go; `cells` reads a value as its field wants it, with `naming` for whoever is named; `records`
puts rows together; `checking` tells what is wrong by row and column.
"""
