"""What comes with the program: outlines for maps, faces for images, the handbook of the check."""
