dossier.receive("search/t-u646-u642",{"=نقابهالبحاره":"n","نقابه":"n"})
