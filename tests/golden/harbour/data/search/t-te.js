dossier.receive("search/t-te",{"=teovalk":"6v","teo":"g6v6g4g2g6j","term":["34g","terms"],"text":["12h2g17g","text texts"]})
