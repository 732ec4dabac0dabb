dossier.receive("search/t-pa",{"=pa":"an","pa":"an","page":"12geg","paid":"13g","palsson":"12g","paragraph":"2bh","part":"1gdg","pass":["19g","passing"],"pay":["1cg3g","pay pays"]})
