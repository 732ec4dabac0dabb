"""New files of the content: what is known is filled in, what the author has to write is marked, and what else there can
be stands there as a remark. Whatever is there already under a like name is found first."""
