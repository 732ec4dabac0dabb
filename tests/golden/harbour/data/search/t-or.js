dossier.receive("search/t-or",{"order":"11g10v","organis":["24g","organisations"]})
