dossier.receive("search/t-u627-u644",{"البحاره":"n"})
