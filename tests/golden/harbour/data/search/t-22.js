dossier.receive("search/t-22",{"22":"ck"})
