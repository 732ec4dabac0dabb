dossier.receive("search/t-pl",{"place":["26h1g","place places"],"plain":"34g","plural":"bg"})
