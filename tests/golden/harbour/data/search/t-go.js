dossier.receive("search/t-go",{"goe":["dv","goes"]})
