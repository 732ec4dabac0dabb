dossier.receive("search/t-kn",{"knowledg":["gcg14h","knowledge"],"known":"22g5gav1v"})
