"""One module a format: an Article in, a string out."""
