dossier.receive("search/t-si",{"side":["1fg5gfg","side sides"],"sinc":["4heg1g","since"],"six":"dg5g","sixth":"cg"})
