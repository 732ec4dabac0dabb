dossier.receive("search/t-sm",{"small":"11g2g2gag"})
