dossier.receive("search/t-ge",{"=genmarrow":"4n","gen":"4n","general":"g4g8g14h","get":["13g","gets"]})
