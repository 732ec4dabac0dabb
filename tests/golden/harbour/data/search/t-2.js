dossier.receive("search/t-2",{"2":"cg13g"})
