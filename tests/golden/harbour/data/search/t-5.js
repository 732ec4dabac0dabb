dossier.receive("search/t-5",{"5":"cl1k5g7g"})
