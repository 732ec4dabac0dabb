dossier.receive("search/t-tv",{"=tv":"6n","tv":"6n"})
