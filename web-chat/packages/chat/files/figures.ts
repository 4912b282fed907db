/** A number with a unit behind it: a value, and no day, hour or count of something. */
const FIGURE = /(?<![\w.,:])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?:%|[A-Za-zµ{}]+\/[A-Za-z0-9{}]+|mm\[?Hg\]?|kg|cm|bpm|ms|kcal|°C|steps|h|min)(?![\w/])/gu;

/** A sentence in parts: what stands at odd places is a value. */
export function figuresOf(sentence: string): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const match of sentence.matchAll(FIGURE)) {
    parts.push(sentence.slice(at, match.index), match[0]);
    at = match.index + match[0].length;
  }
  parts.push(sentence.slice(at));
  return parts;
}
