dossier.receive("search/t-vi",{"victim":["1gbg","victims"]})
