"""What is given to a command and is no content: the text of an article, its bibliographic data."""
