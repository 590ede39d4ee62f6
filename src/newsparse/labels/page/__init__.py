"""Rules for web pages: which container is the story, and what the blocks in it and around it are."""
