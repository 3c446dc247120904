// Folds names for search as schema/names.py does: case, accents and punctuation left out.

const SPECIAL = { ø: "o", ß: "ss", æ: "ae", œ: "oe", đ: "d", ł: "l", ı: "i", ĳ: "ij", þ: "th" };

export function fold(text) {
  return text
    .toLowerCase()
    .replace(/[øßæœđłıĳþ]/g, (letter) => SPECIAL[letter])
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** How well a folded name answers a folded question: 0 is best, null is not at all. */
export function rank(name, asked) {
  const at = name.indexOf(asked);
  if (at < 0) return null;
  if (name === asked) return 0;
  if (at === 0) return 1;
  return name.includes(` ${asked}`) ? 2 : 3;
}
