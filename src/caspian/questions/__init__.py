"""Questions as values, and the selections that answer them."""
