dossier.receive("search/t-an",{"an":"17j","and":"1fjdv","answer":"eg1g2g1g"})
