dossier.receive("search/t-sc",{"=sc":"5n","sc":"5n"})
