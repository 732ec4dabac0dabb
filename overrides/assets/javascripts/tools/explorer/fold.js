// The form in which two spellings of a name compare equal, as in builder/model/names.py: case, marks, apostrophes and
// hyphens are dropped, Arabic and Persian letters that readers take for the same become one.
dossier.explorer = dossier.explorer || {};
dossier.explorer.fold = (function () {
  const letters = { ي: "ی", ى: "ی", ك: "ک", ة: "ه", ە: "ه", ہ: "ه", ٱ: "ا", ـ: "" };
  const same = new RegExp(`[${Object.keys(letters).join("")}\u02b0-\u02ff]`, "g");

  return (text) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/ß/g, "ss")
      .replace(/ς/g, "σ")
      .normalize("NFD")
      .replace(/[^\p{L}\p{N}\s]/gu, "")
      .replace(/\s+/g, " ")
      .trim()
      .normalize("NFC")
      .replace(same, (letter) => letters[letter] || "");
})();
