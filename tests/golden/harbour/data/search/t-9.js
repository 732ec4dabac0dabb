dossier.receive("search/t-9",{"9":"4g1g1g9g3j6j"})
