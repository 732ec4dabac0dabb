dossier.receive("search/t-ho",{"=howmanydrowned":"1av","=howthisdossierwasmade":"20v","hour":["cg1h5g","hour hours"],"hous":["gfw3g2gav","house"],"how":"1av5g1v2g"})
