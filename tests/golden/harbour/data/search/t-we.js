dossier.receive("search/t-we",{"=weakestfacts":"33v","weak":"28g","weakest":"33v","week":"16g9g","went":"cg"})
