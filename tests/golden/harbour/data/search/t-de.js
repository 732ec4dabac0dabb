dossier.receive("search/t-de",{"decis":["10k1k","decision"],"deni":["gfg3gcg11g","denied denies"]})
