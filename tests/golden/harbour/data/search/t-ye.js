dossier.receive("search/t-ye",{"year":"4g"})
