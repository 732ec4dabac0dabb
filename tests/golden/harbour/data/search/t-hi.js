dossier.receive("search/t-hi",{"higher":"g11g2g","highest":"30g"})
