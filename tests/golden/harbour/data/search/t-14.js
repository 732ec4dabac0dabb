dossier.receive("search/t-14",{"14":"cg6g"})
