"""The first page: figures, the story along time, doors."""
