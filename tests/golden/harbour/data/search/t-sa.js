dossier.receive("search/t-sa",{"same":"14g19g","save":["12g","saved"],"say":["12h1gcj1g3gag1w1v","say says"]})
