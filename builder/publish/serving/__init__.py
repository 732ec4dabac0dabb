"""The server of who writes: pages made when they are opened, problems shown on them, whom it answers."""
