dossier.receive("search/t-fe",{"fell":"dg","ferri":["4h","ferry"]})
