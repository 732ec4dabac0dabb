dossier.receive("search/t-15",{"15":"cg5k","15th":"11g"})
