import type { Citation, Sentence } from '../sdk/index.ts';

/** Sentences that stand together: a list of their own, fixed words each in its line, or prose. */
export interface Block {
  kind: 'list' | 'steps' | 'prose';
  sentences: Sentence[];
}

export const BULLET = /^\s*[-•*]\s+/;

/** What to do, what the data say and what a source says are told apart, so that no answer is one grey wall of text. */
export function blocksOf(sentences: Sentence[], citations: Citation[]): Block[] {
  const kinds = new Map(citations.map((citation) => [citation.id, citation.kind]));
  const result: Block[] = [];
  let before = '';
  for (const sentence of sentences) {
    const about = BULLET.test(sentence.text) ? 'list' : (kinds.get(sentence.citations?.[0] ?? '') ?? '');
    const last = result.at(-1);
    // A quoted paragraph is whole in itself.
    if (last && group(about) === group(before) && group(about) !== 'passage') last.sentences.push(sentence);
    else result.push({ kind: group(about) === 'list' ? 'list' : group(about) === 'fixed' ? 'steps' : 'prose', sentences: [sentence] });
    before = about;
  }
  return result;
}

function group(about: string): 'list' | 'fixed' | 'passage' | 'data' {
  switch (about) {
    case 'list': return 'list';
    case 'rule': case 'template': return 'fixed';
    case 'passage': return 'passage';
    default: return 'data';
  }
}
