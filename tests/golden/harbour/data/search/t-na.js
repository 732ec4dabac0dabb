dossier.receive("search/t-na",{"name":["g8g3g2g6g6g","name named names"]})
