"""Dossier to views: finished data for one page each, which a template only prints.

Everything a view shows is a `Fact`, a line of an index, or nodes of prose; no view knows an address or a format.
"""
