// The form in which two spellings compare equal, as in builder/model/values/names.py, which a test watches over: without case,
// accents, apostrophes and hyphens; letters with a stroke and joined letters written plainly; Arabic and Persian letters
// that readers take for the same as one.
dossier.define("parts/fold", ["parts/scripts"], ({ ACCENTS, UNSPACED, VOWEL_SIGNS }) => {
  /** @type {Record<string, string>} */
  const LETTERS = {
    "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "ہ": "ه", "ٱ": "ا", "ـ": "", "æ": "ae", "œ": "oe", "þ": "th",
    ...Object.fromEntries([..."øłđħıŧðƀɖǥɨƚɵɍʉɏƶⱥⱦɓɗɠƙŋȷ"].map((each, place) => [each, "oldhitdbdgiloruyzatbdgknj"[place]])),
  };
  const accents = new RegExp(`[${ACCENTS}]+`, "gu");
  const other = new RegExp(`[^\\p{L}\\p{N}\\s${UNSPACED}${VOWEL_SIGNS}]+`, "gu");

  return (text) =>
    [...text.replaceAll("´", "").normalize("NFKC")]
      .map((each) => (each === "ı" ? each : each.toLowerCase().toUpperCase().toLowerCase()))
      .join("")
      .replaceAll("ς", "σ")
      .normalize("NFD")
      .replace(accents, "")
      .replace(other, "")
      .trim()
      .split(/\s+/u)
      .join(" ")
      .normalize("NFC")
      .replace(/[\u02b0-\u02ff]/gu, "")
      .replace(/./gsu, (each) => LETTERS[each] ?? each);
});
