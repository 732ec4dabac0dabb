dossier.receive("search/t-u62c-u632",{"=جزیرههایسلا":"bn","جزیرههای":"bn"})
