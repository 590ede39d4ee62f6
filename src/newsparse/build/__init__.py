"""From a Document to an Article: labels, then parts, then what needs the whole story."""
