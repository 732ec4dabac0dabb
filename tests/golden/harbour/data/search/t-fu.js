dossier.receive("search/t-fu",{"full":"12g2g"})
