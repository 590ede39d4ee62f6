"""One module a format: a source in, a Document of blocks with evidence out; readers judge nothing."""
