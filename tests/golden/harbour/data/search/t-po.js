dossier.receive("search/t-po",{"=portamra":"av","point":["7v1A5w5g1g4g16g","point points"],"port":"2g7l1v9g"})
