import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EpioneClient, Gene, GenomeImport, GenomeState, Problem, Score, SendOptions } from '../../sdk/index.ts';
import { element } from '../../ui/define.ts';
import { number } from '../../ui/format.ts';
import { save } from '../../ui/save.ts';
import { explain, words } from '../../ui/strings.ts';
import { base } from '../../ui/theme.ts';
import { flagged, kept, refused, report, type FileActions, type KeptActions } from './file-card.ts';
import { genes } from './genes.ts';
import { genomeStyles } from './genome-styles.ts';
import { scores } from './scores.ts';
import { Sending } from './sending.ts';
import { text } from './strings.ts';

interface Known {
  state: GenomeState;
  files: GenomeImport[];
  genes: Gene[];
  scores: Score[];
}

/** The person's genome: sending a file, what it is, what it says of medicines, scores, and its end. */
@element('epione-genome')
export class EpioneGenome extends LitElement {
  static override styles = [base, genomeStyles];

  @property({ attribute: false }) client!: EpioneClient;
  @state() private open: boolean | null = null;
  @state() private known: Known | null = null;
  @state() private problem: Problem | null = null;
  @state() private busy = false;
  @state() private sure = false;
  /** The kept file that is about to be deleted. */
  @state() private dropping: string | null = null;
  /** Nothing but the genotypes is kept until the person says otherwise, for each opening of the panel anew. */
  @state() private keepRaw = false;
  private sending: Sending | null = null;
  /** A file that was given to the chat; it waits until the person has opened the layer. */
  private offered: File | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.sending) this.sending.changed = () => {};
  }

  async load(): Promise<void> {
    this.problem = null;
    this.sending = Sending.of(this.client);
    this.sending.changed = () => this.moved();
    const consents = await this.client.consents();
    if (!consents.ok) return this.fail(consents.problem);
    this.open = consents.value.genome === true;
    if (!this.open) return;
    const [files, told, scored] = await Promise.all([
      this.client.genome.imports(), this.client.genome.genes(), this.client.genome.scores(),
    ]);
    if (!files.ok) return this.fail(files.problem);
    if (!told.ok) return this.fail(told.problem);
    this.known = {
      state: told.value.state, files: files.value.items, genes: told.value.genes,
      scores: scored.ok ? scored.value.scores : [],
    };
    const reading = files.value.items.find((file) => file.status === 'reading');
    if (reading && this.sending.stage.kind === 'idle') void this.sending.watch(reading);
    this.sendOffered();
  }

  /** Sends a file as soon as the layer is open. */
  offer(file: File): void {
    this.offered = file;
    this.sendOffered();
  }

  private sendOffered(): void {
    const file = this.offered;
    if (!file || !this.open || !this.known) return;
    this.offered = null;
    void this.sending?.send(file, this.choices());
  }

  override render() {
    if (this.problem && !this.known) {
      return html`<div class="problem" role="alert"><p>${explain(this.problem)}</p>
        <button class="button" @click=${this.load}>${words.retry}</button></div>`;
    }
    if (this.open === false) return this.closed();
    const known = this.known;
    if (!known) return html`<p class="muted" role="status">${words.loading}…</p>`;
    const counts = known.files.find((file) => file.status === 'stored');
    const told = known.state === 'known';
    const none = !told && !counts && !this.underWay(known);
    return html`
      ${this.problem ? html`<p class="problem" role="alert">${explain(this.problem)}</p>` : nothing}
      ${none ? html`<section data-empty><h3>${text.none}</h3><p>${text.noneAbout}</p></section>` : nothing}
      ${this.file(known)}
      ${counts?.report ? html`<section class="card" aria-labelledby="file"><h3 id="file">${text.reportTitle}</h3>
        ${report(counts.report, counts.receivedAt)}</section>` : nothing}
      ${kept(known.files, this.keptActions())}
      ${known.state === 'unreadable' ? html`<p class="problem">${text.unreadable}</p>` : nothing}
      ${told ? genes(known.genes) : nothing}
      ${told && counts ? scores(known.scores) : nothing}
      ${told || known.files.length > 0 ? this.end() : nothing}`;
  }

  /** Whether a file is on its way, or waits for the person's word. */
  private underWay(known: Known): boolean {
    const stage = this.sending?.stage.kind;
    return stage === 'sending' || stage === 'reading' || known.files[0]?.status === 'flagged';
  }

  private closed() {
    return html`
      <section data-closed><h3>${text.closedTitle}</h3><p>${text.closed}</p>
        ${this.problem ? html`<p class="problem" role="alert">${explain(this.problem)}</p>` : nothing}
        <p><button class="button primary" ?disabled=${this.busy} @click=${this.openLayer}>${text.openLayer}</button></p>
      </section>`;
  }

  /** Where the newest file stands, and the way to send one. */
  private file(known: Known) {
    const stage = this.sending?.stage ?? { kind: 'idle' };
    if (stage.kind === 'sending') {
      const share = stage.total === 0 ? 0 : stage.sent / stage.total;
      return this.bar(text.sending(this.sending?.file?.name ?? ''), share, text.percent(number(share * 100)), true);
    }
    if (stage.kind === 'reading') {
      const { bytes, totalBytes, rows } = stage.file.progress;
      return this.bar(text.reading, totalBytes === 0 ? 0 : Math.min(1, bytes / totalBytes), text.rows(number(rows)), false);
    }
    const waiting = stage.kind === 'ended' ? stage.file : known.files[0];
    return html`
      ${stage.kind === 'failed' ? html`<p class="problem" role="alert">${stage.problem ? explain(stage.problem) : text.cancelled}</p>` : nothing}
      ${stage.kind === 'ended' && stage.file.status === 'refused' && stage.file.refusal?.code !== 'discarded' ? refused(stage.file, this.actions(stage.file)) : nothing}
      ${waiting?.status === 'flagged' ? flagged(waiting, this.actions(waiting)) : nothing}
      <section>
        <p class="muted small">${text.lead}</p>
        <p><input id="genome-file" type="file" @change=${this.chosen} /><label class="button primary" for="genome-file">
          ${known.files.length > 0 ? text.chooseAgain : text.choose}</label></p>
        <p class="muted small">${text.accepted}</p>
        <p class="choice small"><input id="keep-raw" type="checkbox" .checked=${this.keepRaw}
          @change=${(event: Event) => (this.keepRaw = (event.target as HTMLInputElement).checked)} />
          <label for="keep-raw">${text.keepRaw}</label></p>
      </section>`;
  }

  private bar(name: string, share: number, note: string, stoppable: boolean) {
    return html`
      <section class="card" data-progress>
        <label for="way">${name}</label>
        <progress id="way" max="1" value=${share}></progress>
        <p class="muted small" role="status">${note}</p>
        ${stoppable ? html`<p><button class="button" @click=${this.cancel}>${text.cancel}</button></p>` : nothing}
      </section>`;
  }

  private end() {
    return html`
      <section aria-labelledby="end"><h3 id="end">${text.endTitle}</h3><p class="muted small">${text.endAbout}</p>
        <div class="actions">${this.sure ? html`
          <button class="button danger" ?disabled=${this.busy} @click=${this.destroy}>${text.endSure}</button>
          <button class="button" @click=${() => (this.sure = false)}>${text.keep}</button>`
          : html`<button class="button" @click=${() => (this.sure = true)}>${text.end}</button>`}</div>
      </section>`;
  }

  private actions(file: GenomeImport): FileActions {
    const bytes = this.sending?.file ?? null;
    return {
      again: bytes ? (options) => void this.sending?.send(bytes, { ...this.choices(), ...options }) : null,
      settle: (as) => void this.act(() => this.client.genome.settle(file.id, as)),
      busy: this.busy,
    };
  }

  private keptActions(): KeptActions {
    return {
      save: (id) => void this.saveFile(id),
      drop: (id) => {
        this.dropping = null;
        void this.act(() => this.client.genome.dropFile(id));
      },
      sure: this.dropping,
      ask: (id) => (this.dropping = id),
      busy: this.busy,
    };
  }

  private async saveFile(id: string): Promise<void> {
    this.busy = true;
    const file = await this.client.genome.file(id);
    this.busy = false;
    if (file.ok) save(file.value);
    else this.fail(file.problem);
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file can be chosen again.
    input.value = '';
    if (file) void this.sending?.send(file, this.choices());
  }

  private choices(): SendOptions {
    return this.keepRaw ? { keepRaw: 'true' } : {};
  }

  private cancel(): void {
    if (!this.sending) return;
    this.sending.cancel();
    this.sending.stage = { kind: 'failed', problem: null };
    this.requestUpdate();
  }

  private moved(): void {
    this.requestUpdate();
    if (this.sending?.stage.kind === 'ended') void this.load();
  }

  private openLayer(): Promise<void> {
    return this.act(() => this.client.setConsents({ genome: true }));
  }

  private async destroy(): Promise<void> {
    await this.act(() => this.client.genome.destroy());
    this.sure = false;
  }

  /** One change at a time; what the server has afterwards is read anew. */
  private async act(change: () => Promise<{ ok: true } | { ok: false; problem: Problem }>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const answer = await change();
    this.busy = false;
    if (!answer.ok) return this.fail(answer.problem);
    if (this.sending) this.sending.stage = { kind: 'idle' };
    await this.load();
  }

  private fail(problem: Problem): void {
    this.problem = problem;
  }
}
