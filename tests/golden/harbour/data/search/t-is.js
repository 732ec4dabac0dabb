dossier.receive("search/t-is",{"is":"1fj5v1vdv","island":["1gal1g6g9g","island islands"]})
