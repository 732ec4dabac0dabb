dossier.receive("search/t-gp",{"=gp":"7n","=gpl":"8n","gp":"7n","gpl":"8n"})
