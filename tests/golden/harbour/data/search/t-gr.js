dossier.receive("search/t-gr",{"group":["24g","groups"]})
