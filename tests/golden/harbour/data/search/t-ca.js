dossier.receive("search/t-ca",{"=casualties":"30v","came":"fgah","cannot":"14g","captain":"4h","carri":["12g","carries"],"casualti":["30v","casualties"],"caus":["dh","cause caused"]})
