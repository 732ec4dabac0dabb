dossier.receive("search/t-op",{"open":"11g21g","oppos":["g3g","opposes"]})
