"""What a page says of itself, as facts: JSON-LD, meta elements, microdata, ``<time>``, links and the address."""
