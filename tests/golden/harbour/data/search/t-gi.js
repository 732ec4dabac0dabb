dossier.receive("search/t-gi",{"give":["19g","gives"],"given":"30g"})
