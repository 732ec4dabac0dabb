dossier.receive("search/t-sp",{"span":"2ag","speak":["6hcg","speaks"],"speaker":"6k28g"})
