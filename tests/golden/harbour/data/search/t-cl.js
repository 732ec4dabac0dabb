dossier.receive("search/t-cl",{"claim":["2fg","claimed"],"close":["9g5v3g2w2j2j10g","close closed closely"]})
