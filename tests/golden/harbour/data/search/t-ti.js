dossier.receive("search/t-ti",{"=timeline":"22v","tie":["25w","tie tied"],"time":"21v1g8g","timelin":["22v","timeline"]})
