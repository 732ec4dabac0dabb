dossier.receive("search/t-01",{"01":"ck"})
