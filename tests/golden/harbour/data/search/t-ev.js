dossier.receive("search/t-ev",{"=eveninglantern":"2v","=evidence":"28v","evening":"2v11l1h5g6g","event":["1fg2g2g4g8h","event events"],"everyth":["29g","everything"],"evid":["12g16v","evidence"]})
