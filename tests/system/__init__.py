"""What needs large libraries or other programs: run by .ci/run, each test skipped where its library is not there."""
