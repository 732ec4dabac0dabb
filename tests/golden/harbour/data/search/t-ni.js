dossier.receive("search/t-ni",{"night":["8g4g1g5g7h","night nights"]})
