dossier.receive("search/t-su",{"subscript":["12g","subscriptions"],"suggest":["11g","suggests"],"suspend":["3gew2g2g1g","suspended suspends"]})
