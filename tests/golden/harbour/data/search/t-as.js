dossier.receive("search/t-as",{"=asknownon":"31v","as":"12v2v2j2j19v","ask":["8gbg","asked"]})
