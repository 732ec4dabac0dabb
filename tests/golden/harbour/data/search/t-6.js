dossier.receive("search/t-6",{"6":"ck1l5g7g"})
