// The form in which two spellings compare equal, as in builder/model/names.py, which a test watches over: without case,
// marks, apostrophes and hyphens; Arabic and Persian letters that readers take for the same as one.
dossier.define("parts/fold", [], () => {
  /** @type {Record<string, string>} */
  const LETTERS = { "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "ہ": "ه", "ٱ": "ا", "ـ": "" };

  return (text) =>
    [...text.normalize("NFKC")]
      .map((each) => (each === "ı" ? each : each.toLowerCase().toUpperCase().toLowerCase()))
      .join("")
      .replaceAll("ς", "σ")
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}\s]/gu, "")
      .trim()
      .split(/\s+/u)
      .join(" ")
      .normalize("NFC")
      .replace(/[\u02b0-\u02ffيىكةەہٱـ]/gu, (each) => LETTERS[each] || "");
});
