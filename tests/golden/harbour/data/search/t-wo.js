dossier.receive("search/t-wo",{"=worksandoutlets":"2cv","word":["14g1j2j1j1cg","wording words"],"work":["4g28v7g","work works"]})
