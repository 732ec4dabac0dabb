dossier.receive("search/t-ou",{"outag":["dj","outage"],"outlet":["2cv","outlets"]})
