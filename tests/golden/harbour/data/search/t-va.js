dossier.receive("search/t-va",{"valk":"g6v6g4g2g6j"})
