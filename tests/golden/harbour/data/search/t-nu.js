dossier.receive("search/t-nu",{"number":["2ag6g","number numbered"]})
