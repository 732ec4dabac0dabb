dossier.receive("search/t-ab",{"about":"11j3j"})
