dossier.receive("search/t-ru",{"run":["3g","runs"]})
