"""What every page has: what the theme is told, the navigation, the styles, headings and their anchors."""
