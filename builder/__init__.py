"""The compiler of a dossier. This is the table of its rooms, in the order in which they may import.

diagnostics   what a problem is, how grave, and how it is shown
model/        the nouns: records, statements, the vocabulary, what a kind is; values/: dates, figures, names
read/         files → dossier and problems: strict YAML with positions, front matter, digests
link/         prose → nodes and mentions
know/         dossier and linked prose → knowledge: every question about the whole, answered once, no page in mind
check/        knowledge → problems: one small generator for each rule
revise/       wishes and remedies → changes of the content: which text stands in which file afterwards
words/        the sentences of the program, and its dates, numbers and lists, in the language of the dossier
render/       how anything becomes text: escaping, nodes, addresses, pages of long lists, templates; no page in mind
exports/      knowledge → files for other programs: one file for each format
compare/      two states of a dossier → what a change does to it, for whoever judges the change
suggest/      knowledge and an article → what the article says that could be entered, with the lines to paste
views/        knowledge → pages: a folder for each thing a reader opens
build         the pipeline up to here, to be read first
publish/      files → site, checked and whole: MkDocs and its plugin, the offline zip, the PDF
cli/          the command line, a file for each command

Beside them lie schemas/ (for editors, made from the models), scaffold/ (the files of a new dossier) and decisions/ (why
things are as they are).
"""
