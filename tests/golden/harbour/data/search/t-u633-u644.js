dossier.receive("search/t-u633-u644",{"سلا":"bn"})
