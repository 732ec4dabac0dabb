"""Maps as SVG: locators of single pages, the overview of all places, and the outlines that the map tool draws.

Colours come from the stylesheet.
"""
