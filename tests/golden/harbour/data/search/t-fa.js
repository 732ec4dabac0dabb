dossier.receive("search/t-fa",{"fact":["33v","facts"]})
