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
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
nitpicky = True

intersphinx_mapping: dict[str, tuple[str, str | None]] = {}  # the docs build offline
autodoc_member_order = "bysource"
autodoc_typehints = "signature"

doctest_global_setup = "import newsparse"
trim_doctest_flags = True

html_theme = "furo"
html_title = f"newsparse {version}"
