dossier.receive("search/t-it",{"it":"26v9v","itself":"1g"})
