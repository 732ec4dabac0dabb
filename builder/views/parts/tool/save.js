// Gives the reader a text as a file to keep. The page makes it itself, so it works from a folder too.
dossier.define("parts/save", [], () => {
  /**
   * @param {string} text
   * @param {string} type
   * @param {string} name
   */
  function save(text, type, name) {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = dossier.make("a", { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  return save;
});
