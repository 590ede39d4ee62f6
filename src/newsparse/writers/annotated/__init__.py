"""The annotated view: one self-contained page that shows what was found where, and what was stripped."""
