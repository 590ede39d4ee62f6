"""Language-blind string tools."""
