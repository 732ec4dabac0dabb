dossier.receive("search/t-di",{"did":"1dv12v","differ":"2dv","disput":["9g6g10k","dispute disputed"]})
