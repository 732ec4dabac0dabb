dossier.receive("search/t-bl",{"blockad":["11gcv2g","blockade"]})
