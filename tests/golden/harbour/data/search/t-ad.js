dossier.receive("search/t-ad",{"add":["31g","added"],"advertis":["13g","advertisement"]})
