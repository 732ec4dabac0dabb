dossier.receive("search/t-ov",{"over":"12v2v2j2j"})
