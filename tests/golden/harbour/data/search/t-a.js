dossier.receive("search/t-a",{"a":"17j13v"})
