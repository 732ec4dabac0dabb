dossier.receive("search/t-wr",{"write":["20g","writes"],"wrote":"5g14g"})
