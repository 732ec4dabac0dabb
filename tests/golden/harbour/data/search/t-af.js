dossier.receive("search/t-af",{"affect":["10g","affected"]})
