dossier.receive("search/t-cw",{"=cw":"1n","cw":"1n"})
