dossier.receive("search/t-hu",{"hundr":["eg5g","hundreds"],"hurt":"ch6g1eg"})
