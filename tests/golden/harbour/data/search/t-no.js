dossier.receive("search/t-no",{"=northharbour":"9v","nobodi":["13g1dg","nobody"],"none":"fg","north":"3g1h5v1g4h1h1g2h1g","not":"13v1j1j2j1bv"})
