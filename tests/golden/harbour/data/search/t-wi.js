dossier.receive("search/t-wi",{"width":"14g","within":"1fg","without":"dg7g"})
