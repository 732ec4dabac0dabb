dossier.receive("search/t-ac",{"account":["2dv","accounts"],"accus":["fh3g2gag11g","accused accuses"],"across":"eg5g"})
