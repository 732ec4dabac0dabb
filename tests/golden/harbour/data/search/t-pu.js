dossier.receive("search/t-pu",{"publish":["31g","published"],"put":"1fg"})
