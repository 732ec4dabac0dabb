dossier.receive("search/t-do",{"dossier":"20v8g","doubt":["fg","doubts"],"download":"29g"})
