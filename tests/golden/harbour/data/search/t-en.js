dossier.receive("search/t-en",{"end":"1dv"})
