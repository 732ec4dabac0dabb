dossier.receive("search/t-ar",{"=articles":"2bv","arab":["g","arabic"],"around":"ag","articl":["3gag4g4j2j1j7g1hbv1g1g4g1g2g","article articles"]})
