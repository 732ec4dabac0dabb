"""What a first page shows of the whole dossier: a few figures, the story along time, and the doors to the rest."""
