dossier.receive("search/t-ba",{"back":["25g","backs"]})
