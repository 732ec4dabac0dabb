dossier.receive("search/t-pe",{"peopl":["eg1g4g7gag9g1g","people"],"persian":"bg"})
