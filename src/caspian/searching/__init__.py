"""Search in the words that people use: records of any type, the best first."""
