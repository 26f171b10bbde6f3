"""Pages to bytes: Jinja for what is read in a browser, feedgen for feeds."""
