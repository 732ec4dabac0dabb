"""The content on the disk, for the commands that change, compare and begin it; and what editors and watchers need."""
