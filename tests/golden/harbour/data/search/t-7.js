dossier.receive("search/t-7",{"7":"fl3g"})
