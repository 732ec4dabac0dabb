dossier.receive("search/t-fo",{"follow":["1fg4v","followed"],"foot":"12g"})
