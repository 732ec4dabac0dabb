dossier.receive("search/t-li",{"lie":"13g9g","light":"dh","lighthous":["7g1w5h5g","lighthouse"],"like":"20g","live":["cg7g7g","lives"]})
