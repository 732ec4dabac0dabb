dossier.receive("search/t-ol",{"older":"14g"})
