dossier.receive("search/t-da",{"dark":"8g5v5g","date":["14g5j7h2g","date dates"],"day":["12g1g6x18g","day days"]})
