dossier.receive("search/t-ex",{"=explorer":"29v","exact":["22g","exactly"],"excerpt":"14h","explor":["29v","explorer"]})
