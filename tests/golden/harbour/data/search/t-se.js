dossier.receive("search/t-se",{"=sella":"bv","=sellacourier":"5v","seafar":["cg","seafarers"],"see":"11geg","sella":"g5x2k3k1w1h6C2x2j2j7k","servic":["1g7gbg4g","service serviced"],"set":"gfhfv"})
