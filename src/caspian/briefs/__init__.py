"""Dossiers: what is known about one subject, or about two parties, collected from the whole dataset."""
