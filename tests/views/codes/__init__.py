"""What the messages of the check mean."""
