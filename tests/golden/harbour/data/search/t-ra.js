dossier.receive("search/t-ra",{"rais":["3gbg1g1w2gdg","raised raises"]})
