"""What the maintainers run, and no reader or editor needs: it is not part of what is installed.

schemas   writes the editors' schemas from the models
vendor    fetches again the files that others made and we ship
fallbacks writes the faces that stand in for ours until they have come
theme     knows the templates of the theme that overrides/ replaces
policy    knows the Content-Security-Policy of every page, with which the tests compare them
words     collects the sentences of the program for translators: `make words`
bill      lists what a site is made with, as a bill of materials
guard     says whether all of this still holds: `make guard`, the tests, and the end of `make lock` ask it
"""
