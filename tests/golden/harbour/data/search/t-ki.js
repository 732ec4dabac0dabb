dossier.receive("search/t-ki",{"kill":["30g","killed"]})
