"""What a field expects, told by the models alone, and the form to write: with the author's values and the dossier's."""
