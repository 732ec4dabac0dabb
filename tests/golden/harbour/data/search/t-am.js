dossier.receive("search/t-am",{"amra":"2g7l1v9g"})
