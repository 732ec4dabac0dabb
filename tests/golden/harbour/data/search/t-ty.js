dossier.receive("search/t-ty",{"typefac":["14g","typeface"]})
