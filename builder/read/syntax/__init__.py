"""YAML as a tree with places, and, where it is none, why: a cause that was found, with the line as it must read."""
