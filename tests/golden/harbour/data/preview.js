dossier.receive("preview",{"folders":["actors","articles","events","locations"],"glossary":"glossary.html","shards":1})
