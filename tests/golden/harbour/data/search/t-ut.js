dossier.receive("search/t-ut",{"utc":"ck","utc01":"ck"})
