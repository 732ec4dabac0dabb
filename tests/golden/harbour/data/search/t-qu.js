dossier.receive("search/t-qu",{"quarrel":["5gdw2v2j2j7g","quarrel quarrels"],"quay":"9h5v1g2g2x2j2j","question":["32g","questions"],"quot":["16j17g","quote quoted"]})
