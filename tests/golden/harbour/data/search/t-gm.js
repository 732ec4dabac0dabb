dossier.receive("search/t-gm",{"=gm":"4n","gm":"4n"})
