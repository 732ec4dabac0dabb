dossier.receive("search/t-of",{"of":"3n3j6v9j2j1j1v8v","off":"cg","offici":["8hbg4j","official"]})
