dossier.receive("search/t-hc",{"=hc":"3n","hc":"3n"})
