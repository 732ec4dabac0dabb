"""The frame of every page, by keyboard and for who hears it: a script and a style for what overrides/ writes."""
