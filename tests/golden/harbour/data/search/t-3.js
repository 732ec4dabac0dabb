dossier.receive("search/t-3",{"3":"1gbg13g"})
