import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { EpioneClient, FileKind, Problem } from '../../sdk/index.ts';
import { element } from '../../ui/define.ts';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/strings.ts';
import { base } from '../../ui/theme.ts';
import { text as chat } from '../strings.ts';
import { Outgoing } from './outgoing.ts';
import { text } from './strings.ts';

/** Where a file stands that the person sends, above the send box. Fires `genome-file` with a file of genotypes. */
@element('epione-files')
export class EpioneFiles extends LitElement {
  static override styles = [base, css`
    section { border: 1px solid var(--ep-line); background: var(--ep-surface); border-radius: var(--ep-radius); padding: 10px 14px; display: grid; gap: 8px; overflow-wrap: anywhere; max-block-size: 40dvh; overflow-y: auto; }
    .warn { border-color: var(--ep-soon); background: var(--ep-soon-soft); }
    .bad { border-color: var(--ep-emergency); background: var(--ep-emergency-soft); }
    progress { inline-size: 100%; block-size: 12px; accent-color: var(--ep-accent); }
    .actions { display: flex; flex-wrap: wrap; gap: 8px; }
    ul { padding-inline-start: 1.2em; }
  `];

  @property({ attribute: false }) client!: EpioneClient;
  private outgoing: Outgoing | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.outgoing?.close();
    this.outgoing = null;
  }

  add(files: Iterable<File>): void {
    this.outgoing ??= new Outgoing(this.client, {
      changed: () => this.requestUpdate(),
      genome: (file) => this.dispatchEvent(new CustomEvent('genome-file', { detail: file })),
    });
    this.outgoing.add(files);
  }

  override render() {
    const stage = this.outgoing?.stage ?? { kind: 'idle' };
    switch (stage.kind) {
      case 'idle': return nothing;
      case 'looking': return this.bar(text.looking(stage.file.name), null, '', true);
      case 'sending': return this.sending(stage.file, stage.what, stage.sent);
      case 'closed': return this.closed(stage.what);
      case 'failed': return this.failed(stage.file, stage.problem);
      case 'done': return html`
        <section data-file="done"><p role="status">${text.done(stage.file.name)}</p>
          <p class="actions"><button class="button" @click=${() => this.outgoing?.next()}>${text.dismiss}</button></p></section>`;
    }
  }

  private sending(file: File, what: FileKind, sent: number) {
    // The end of a request counts its frame, too.
    const share = file.size === 0 ? 1 : Math.min(1, sent / file.size);
    return share < 1
      ? this.bar(text.sending(file.name, what.title), share, text.percent(number(share * 100)), true)
      : this.bar(text.sending(file.name, what.title), null, text.reading, false);
  }

  /**
   * @param share null where nobody knows how far it is
   * @param stoppable not once all of it is sent: it may be stored by then
   */
  private bar(name: string, share: number | null, note: string, stoppable: boolean) {
    return html`
      <section data-file="under-way">
        <label for="way">${name}</label>
        ${share === null ? html`<progress id="way"></progress>` : html`<progress id="way" max="1" value=${share}></progress>`}
        <p class="muted small" role="status">${note}</p>
        ${this.rest()}
        ${stoppable ? html`<p class="actions"><button class="button" @click=${() => this.outgoing?.cancel()}>${text.cancel}</button></p>` : nothing}
      </section>`;
  }

  private closed(what: FileKind) {
    return html`
      <section class="warn" data-file="closed" role="alert">
        <p><b>${text.closedTitle(what.title)}</b></p>
        <ul>${what.layers.filter((layer) => !layer.open).map((layer) => {
          const [name, about] = chat.purposes[layer.purpose];
          return html`<li data-layer=${layer.purpose}><b>${name}</b>: ${about}</li>`;
        })}</ul>
        <p class="small">${text.closed}</p>
        <p class="actions"><button class="button primary" @click=${() => this.outgoing?.allow()}>${text.allow}</button>
          <button class="button" @click=${() => this.outgoing?.next()}>${text.refuse}</button></p>
      </section>`;
  }

  private failed(file: File, problem: Problem | null) {
    // A file that nobody reads stays one.
    const again = problem === null || problem.kind !== 'rejected';
    return html`
      <section class="bad" data-file="failed" role="alert">
        <p><b>${text.failedTitle(file.name)}</b></p>
        ${problem === null ? html`<p>${text.cancelled}</p>` : said(problem).map((one) => html`<p>${one}</p>`)}
        ${this.rest()}
        <p class="actions">${again ? html`<button class="button" @click=${() => this.outgoing?.again()}>${text.again}</button>` : nothing}
          <button class="button" @click=${() => this.outgoing?.next()}>${text.dismiss}</button></p>
      </section>`;
  }

  private rest() {
    const waiting = this.outgoing?.waiting ?? 0;
    return waiting === 0 ? nothing : html`<p class="muted small">${text.waiting(waiting)}</p>`;
  }
}

/** A problem in the server's own words, each reason once. */
function said(problem: Problem): string[] {
  if (problem.kind !== 'rejected') return [[words.problems[problem.kind], problem.detail ?? ''].join(' ').trim()];
  const reasons = new Set(problem.errors.map((error) => error.message).filter((message) => message !== ''));
  return [problem.detail ?? words.problems.rejected, ...[...reasons].slice(0, 3)];
}
