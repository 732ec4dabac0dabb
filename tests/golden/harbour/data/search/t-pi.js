dossier.receive("search/t-pi",{"piec":["2cg","piece"]})
