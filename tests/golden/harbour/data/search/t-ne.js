dossier.receive("search/t-ne",{"need":["1fg","needs"],"newest":"1fg1g","newspap":["2k3kdg","newspaper"]})
