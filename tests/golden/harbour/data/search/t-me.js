dossier.receive("search/t-me",{"member":["eg4g2g6g5g","members"],"mention":"3g","met":"25g","method":"1fg"})
