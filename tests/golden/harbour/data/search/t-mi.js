dossier.receive("search/t-mi",{"middl":["3geh2g","middle"],"mistak":["20g","mistake"]})
