"""Sphinx settings."""

from importlib.metadata import version as installed

project = "newsparse"
author = "The newsparse authors"
copyright = author  # noqa: A001 - Sphinx's own name for it
release = version = installed("newsparse")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "figures.md", "reference/rules.md"]  # the last two are included elsewhere
nitpicky = True

nitpick_ignore_regex = [("py:.*", r"(?!newsparse).*")]  # names of other packages: the docs build offline

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_mock_imports = ["spacy", "scrapy", "itemadapter", "datatrove"]  # the bridges' far sides

doctest_global_setup = "import newsparse"
trim_doctest_flags = True

html_theme = "furo"
html_static_path = ["_static"]
html_title = f"newsparse {version}"
