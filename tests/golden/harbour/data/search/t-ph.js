dossier.receive("search/t-ph",{"photograph":"12g"})
