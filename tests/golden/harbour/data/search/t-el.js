dossier.receive("search/t-el",{"=el":"2n","el":"2n"})
