dossier.receive("search/t-ch",{"=ch":"3n","ch":"3n","chosen":"2ag"})
