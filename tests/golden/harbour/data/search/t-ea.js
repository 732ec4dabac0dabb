dossier.receive("search/t-ea",{"each":"12geg2g3g1g6g5g","earliest":"21g"})
