dossier.receive("search/t-8",{"8":"el5g"})
