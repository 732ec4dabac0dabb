dossier.receive("search/t-dr",{"drawn":"22g","drown":["ch6g2g6w5g","drowned"]})
