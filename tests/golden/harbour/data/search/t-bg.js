dossier.receive("search/t-bg",{"=bg":"n","bg":"n"})
