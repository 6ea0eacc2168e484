"""What can be said of a dataset as a whole: what it covers, where its sources disagree, what changed."""
