dossier.receive("search/t-la",{"lamp":"8gbg4g","lantern":"2v11l1h3j2h6g","larg":["1fg","large"],"later":"16g","lay":"eg"})
