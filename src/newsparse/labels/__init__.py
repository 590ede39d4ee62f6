"""The ordered chain of rules that says what each block is."""
