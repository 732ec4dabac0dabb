dossier.receive("search/t-lo",{"look":["20g","looks"],"lost":"1gbh6g8g","lowest":"30g"})
