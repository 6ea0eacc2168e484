"""Conditions of questions, as values.

A condition decides whether a record meets it and, asked by `why` alone, tells what of the record does. It
prints as the words of the question with every argument that matters, compares, pickles, and can be put to
another dataset.
"""
