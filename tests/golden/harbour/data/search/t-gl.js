dossier.receive("search/t-gl",{"=glossary":"34v","glossari":["34v","glossary"]})
