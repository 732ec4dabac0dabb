dossier.receive("search/t-on",{"on":"1fj12v","ondin":["12g","ondine"],"one":["dg6w2j2j8h1g9g3g7h","one ones"]})
