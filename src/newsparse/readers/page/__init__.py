"""What the page reader is made of: one pass that collects, and then work on what it collected."""
