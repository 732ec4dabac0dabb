dossier.receive("search/t-18",{"18":"13j"})
