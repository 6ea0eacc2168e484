"""Tests: statements about the region and about the library."""
