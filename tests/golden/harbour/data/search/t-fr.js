dossier.receive("search/t-fr",{"from":"ej"})
