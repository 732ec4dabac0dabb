dossier.receive("search/t-4",{"4":"cg7g6g"})
