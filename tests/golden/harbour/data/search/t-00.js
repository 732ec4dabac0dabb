dossier.receive("search/t-00",{"00":"cl"})
