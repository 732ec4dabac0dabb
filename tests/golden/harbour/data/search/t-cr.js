dossier.receive("search/t-cr",{"=crown":"1bv","crew":["gch6g2g6g","crew crews"],"cross":["bg1g6g","crossed"],"crown":["10g2g1w2j2j4v1g3g","crown crowns"]})
