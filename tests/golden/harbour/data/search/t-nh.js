dossier.receive("search/t-nh",{"=nh":"9n","nh":"9n"})
