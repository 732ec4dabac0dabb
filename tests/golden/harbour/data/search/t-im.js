dossier.receive("search/t-im",{"=im":"4n","im":"4n","improv":["33g","improve"]})
