"""Output files to a site: the MkDocs plugin, the atomic swap, the offline archive.

frame/ is what every page has, direct/ our own pages, sitecheck/ the check of what was built, volume/ the PDF, serving/
the server of who writes, and desk/ the content on the disk for the commands that change it.
"""
