dossier.receive("search/t-mo",{"money":"1fg","month":["3g5g9g2g4g","month months"],"more":"13v2j2j","mouth":"eg5g","move":["11g","moved"]})
