dossier.receive("search/t-le",{"lead":["4g21g","leads"],"least":"cg6g","leav":["32g","leave"],"led":"4g1fg"})
