dossier.receive("search/t-sh",{"show":["12g","shows"],"shown":"fg5k"})
