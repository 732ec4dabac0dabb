dossier.receive("search/t-br",{"=briefing":"1fv","brief":["1fvbv","brief briefing"],"broken":"3gfg6g"})
