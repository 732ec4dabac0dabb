dossier.receive("search/t-jo",{"jon":"12g"})
