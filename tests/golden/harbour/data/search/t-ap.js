dossier.receive("search/t-ap",{"april":"3h1h1g1g3g2g1C1l1l1m1k1l1m1m1j4j1h3g3j"})
