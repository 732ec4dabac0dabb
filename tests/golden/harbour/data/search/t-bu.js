dossier.receive("search/t-bu",{"build":["8j","building"],"burn":["fg3g","burned"]})
