"""What the maintainers run, and no reader or editor needs: it is not part of what is installed."""
