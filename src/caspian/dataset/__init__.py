"""The face: every question as one method."""
