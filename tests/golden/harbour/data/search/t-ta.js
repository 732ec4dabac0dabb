dossier.receive("search/t-ta",{"tabl":["29g","table"],"take":["5gdw2v2j2j","takes"]})
