dossier.receive("search/t-ag",{"against":"g"})
