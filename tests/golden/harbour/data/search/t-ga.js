dossier.receive("search/t-ga",{"gave":"3gag"})
