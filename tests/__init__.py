"""The tests; README.md says where a test goes."""
