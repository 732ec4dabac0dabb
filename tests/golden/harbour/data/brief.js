dossier.receive("brief",{"rows":50})
