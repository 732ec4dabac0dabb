dossier.receive("search/t-wa",{"was":"20v","watch":"1A6g5i6g8g"})
