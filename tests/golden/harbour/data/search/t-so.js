dossier.receive("search/t-so",{"so":"1fj","sort":"29g","sourc":["1fgbg","source sources"]})
