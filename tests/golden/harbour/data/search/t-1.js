dossier.receive("search/t-1",{"1":"3gdk2g6j"})
