export type Form = 'reply' | 'release' | 'reroute' | 'resolve';

/** What is being written about one escalation. In memory only: it is health text. */
export interface Draft {
  form: Form | null;
  reply: string;
  to: string;
  reason: string;
  outcome: string;
  note: string;
}

export function emptyDraft(): Draft {
  return { form: null, reply: '', to: '', reason: '', outcome: 'advice-given', note: '' };
}

/** One draft for each escalation, so that looking at another one loses nothing. */
export class Drafts {
  private readonly byId = new Map<string, Draft>();

  of(id: string): Draft {
    return this.byId.get(id) ?? emptyDraft();
  }

  keep(id: string, draft: Draft): void {
    this.byId.set(id, draft);
  }

  /** After an action went through, only its own fields are done with. */
  done(id: string, form: Form | 'accept'): void {
    const fresh = emptyDraft();
    const draft = { ...this.of(id) };
    if (form === 'accept') return;
    if (form === 'reply') draft.reply = fresh.reply;
    if (form === 'reroute') Object.assign(draft, { to: fresh.to, reason: fresh.reason });
    if (form === 'resolve') draft.note = fresh.note;
    draft.form = null;
    this.byId.set(id, draft);
  }

  clear(): void {
    this.byId.clear();
  }
}
