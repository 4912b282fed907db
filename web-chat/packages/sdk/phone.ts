/** Finds numbers to call in reviewed wording. A glucose value must never become a call button. */
export interface Phone {
  /** As written. */
  label: string;
  /** `tel:` target. */
  href: string;
}

const LONG = /(?<![\w.,/+-])\+?\(?\d[\d\s().-]{5,18}\d(?![\w%/])/g;
const SHORT = /(?<![\w.,/+-])(116[\s-]?\d{3}|13[\s-]?\d{2}[\s-]?\d{2}|\d{2,3})(?![\w%]|[.,/:-]\d)/g;
/** Lines of four to six digits count only straight behind the word for calling: alone they look like years and steps. */
const SERVICE = /\b(?:call|dial|ring|phone|text|call or text)\s+(?:[\p{L}-]+\s+on\s+)?(\d{4,6})(?![\w%]|[.,/:-]\d)/giu;
/** "SNS 24 on 808 …": the digits belong to the name of the line. */
const NAMED = /^\s+on\s+[+(]?\d/;
const CALLING = /\b(call|calling|dial|ring|phone|text|number|hotline|helpline|lifeline)\b/i;
const UNIT = /^\s?(%|°|mg|mmol|mcg|µg|g\b|kg|lb|bpm|beats|breaths|mm\b|ml|minutes?|mins?|hours?|h\b|days?|weeks?|years?|units?|points?|times|steps|readings?)/i;
const DATE = /^\d{4}-\d{2}-\d{2}|^\d{1,2}[.-]\d{1,2}[.-]\d{2,4}$/;

export function phonesIn(text: string): Phone[] {
  const found = new Map<string, Phone>();
  // Each long number is blanked out: its first digits are no number of their own.
  const rest = text.replace(LONG, (match) => {
    const digits = match.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15 || DATE.test(match)) return match;
    add(found, match.trim());
    return ' '.repeat(match.length);
  });
  for (const match of rest.matchAll(SHORT)) {
    // A short number counts only in a phrase about calling, and never in front of a unit.
    const before = rest.slice(Math.max(0, match.index - 48), match.index);
    const phrase = before.slice(before.search(/[^.!?;]*$/));
    const after = match.index + match[0].length;
    if (CALLING.test(phrase) && !UNIT.test(rest.slice(after)) && !NAMED.test(text.slice(after))) add(found, match[0]);
  }
  for (const match of rest.matchAll(SERVICE)) {
    const digits = match[1] ?? '';
    if (!UNIT.test(rest.slice(match.index + match[0].length))) add(found, digits);
  }
  return [...found.values()];
}

/** From several texts and links, first seen first, each number once. */
export function phonesOf(texts: readonly string[], urls: readonly (string | null | undefined)[] = []): Phone[] {
  const found = new Map<string, Phone>();
  for (const text of texts) for (const phone of phonesIn(text)) found.set(phone.href, phone);
  for (const url of urls) {
    if (url?.startsWith('tel:')) add(found, decodeURIComponent(url.slice(4)));
  }
  return [...found.values()];
}

function add(found: Map<string, Phone>, label: string): void {
  const href = `tel:${label.replace(/[^\d+]/g, '')}`;
  if (!found.has(href)) found.set(href, { label, href });
}
