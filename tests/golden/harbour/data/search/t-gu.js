dossier.receive("search/t-gu",{"=gullpoint":"7v","=gullpointgoesdark":"dv","=gullpointlighthouse":"8v","guess":"4g","guild":"I3g3m8g1i1g2i2gag1g","gull":"7v1A5w5g1g4g"})
