dossier.receive("search/t-ow",{"own":"g"})
