dossier.receive("search/t-ed",{"editor":["20g","editors"]})
