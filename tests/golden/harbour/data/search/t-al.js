dossier.receive("search/t-al",{"alight":"fh","along":"22g"})
