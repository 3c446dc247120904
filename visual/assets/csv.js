// Rows as CSV, the same as netgraph/cli/output makes: UTF-8 with a mark in front, so that Excel
// reads it, no cell a formula to a spreadsheet, and nothing in it that steers a line.

const STEERING = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Cs}/gu;
const FORMULA = /^ *[=+\-@\t\r\n]/u;
const BLANKS = new Set([9, 10, 13, 0x2028, 0x2029]);

function sign(letter) {
  const code = letter.codePointAt(0);
  if (BLANKS.has(code)) return " ";
  if (code < 32) return String.fromCharCode(0x2400 + code);
  return code === 127 ? "\u2421" : "\ufffd";
}

/** A text that a spreadsheet takes for a text, on one line. */
export function csvSafe(text) {
  const plain = text.replace(STEERING, sign);
  return FORMULA.test(plain) ? `'${plain}` : plain;
}

function csvCell(value, separator) {
  if (typeof value === "number") return String(value);
  const text = csvSafe(value);
  return text.includes('"') || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Excel takes the separator of its language: a semicolon in Dutch, a comma in English. */
export const csvSeparator = (language) => (language === "nl" ? ";" : ",");

/** The rows (texts and numbers), the headings first, as the text of a file. */
export function csvText(rows, separator) {
  const lines = rows.map((row) => row.map((value) => csvCell(value, separator)).join(separator));
  return `\ufeff${lines.join("\n")}\n`;
}
