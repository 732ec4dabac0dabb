dossier.receive("search/t-he",{"headland":"7k","headlin":["12g1g1g","headline"]})
