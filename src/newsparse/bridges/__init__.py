"""Small bridges to other projects: each module needs one foreign package, and nothing else imports it."""
