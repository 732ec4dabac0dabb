"""What the models found wrong, in the dossier's words, at its place, with what to write instead."""
