dossier.receive("search/t-in",{"=inesmarrow":"4v","in":"7j1j1j1j5v6j2j1j7j2v","ine":["4veg4j","ines"],"infer":["33g","inference"],"institut":["2eg","institutions"],"involv":["24v","involved"]})
