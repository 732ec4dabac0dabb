dossier.receive("search/t-be",{"behind":"25g","belong":["25g","belongs"],"below":"26g"})
