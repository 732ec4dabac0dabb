dossier.receive("search/t-tw",{"twice":"20g10g","two":"ch4g2h2g6g2g3g"})
