dossier.receive("search/t-to",{"=toll":"1cv","to":"cjbj1j6v7v","togeth":["1fg","together"],"told":"12g","toll":"h3g2g4g5g1x1w1w1y1g1w1g1k2j4v2v1g","took":"eg2g1g","town":"3g7k"})
