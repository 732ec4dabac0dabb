dossier.receive("search/t-12",{"12":"cg"})
