dossier.receive("search/t-pr",{"print":["20gag","print prints"],"promis":["3gfg6g","promise"],"protest":["gej4g","protest protested"]})
