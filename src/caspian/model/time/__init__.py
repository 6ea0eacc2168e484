"""Dates as exact as their source."""
