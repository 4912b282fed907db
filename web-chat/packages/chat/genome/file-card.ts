import { html, nothing, type TemplateResult } from 'lit';
import type { GenomeImport, GenomeReport, SendOptions } from '../../sdk/index.ts';
import { fullMoment, number } from '../../ui/format.ts';
import { text } from './strings.ts';

const BUILDS = ['GRCh37', 'GRCh38'] as const;

/** What the person can do about a file that ended otherwise than stored. */
export interface FileActions {
  /** Null where the file is not at hand any more. */
  again: ((options: SendOptions) => void) | null;
  settle: (as: 'confirm' | 'discard') => void;
  busy: boolean;
}

/** A file that was refused, with the choice that would help. */
export function refused(file: GenomeImport, actions: FileActions): TemplateResult {
  const refusal = file.refusal;
  const again = actions.again;
  return html`
    <section class="card warn" role="alert" data-refusal=${refusal?.code ?? ''}>
      <h3>${text.refused}</h3>
      <p>${refusal?.message ?? ''}</p>
      ${refusal && refusal.samples.length > 0 ? html`
        <h3>${text.samplesTitle}</h3><p class="small">${text.samples}</p>
        ${again ? html`<div class="actions">${refusal.samples.map((sample) => html`
          <button class="button" @click=${() => again({ sample })}>${text.sample(sample)}</button>`)}</div>` : nothing}` : nothing}
      ${refusal?.code === 'unknown-build' ? html`
        <h3>${text.buildTitle}</h3><p class="small">${text.build}</p>
        ${again ? html`<div class="actions">${BUILDS.map((build) => html`
          <button class="button" @click=${() => again({ build })}>${build}</button>`)}</div>` : nothing}` : nothing}
    </section>`;
}

/** A file that does not fit, which only the person decides about. */
export function flagged(file: GenomeImport, actions: FileActions): TemplateResult {
  return html`
    <section class="card warn" role="alert" data-flagged>
      <h3>${text.flaggedTitle}</h3>
      ${file.flags.map((flag) => html`<p>${text.flags[flag] ?? flag}</p>`)}
      <p class="small">${text.flagged}</p>
      ${file.report ? report(file.report, file.receivedAt) : nothing}
      <div class="actions">
        <button class="button" ?disabled=${actions.busy} @click=${() => actions.settle('confirm')}>${text.confirm}</button>
        <button class="button" ?disabled=${actions.busy} @click=${() => actions.settle('discard')}>${text.discard}</button>
      </div>
    </section>`;
}

/** What can be done with a file that was kept. */
export interface KeptActions {
  save: (id: string) => void;
  drop: (id: string) => void;
  /** The one that is about to be deleted: it is asked twice. */
  sure: string | null;
  ask: (id: string | null) => void;
  busy: boolean;
}

/** The files themselves, of those that the person had kept. */
export function kept(files: GenomeImport[], actions: KeptActions): TemplateResult | typeof nothing {
  const there = files.filter((file) => file.rawKept && (file.status === 'stored' || file.status === 'flagged'));
  return there.length === 0 ? nothing : html`
    <section aria-labelledby="kept">
      <h3 id="kept">${text.keptTitle}</h3>
      <p class="muted small">${text.keptAbout}</p>
      <ul role="list">${there.map((file) => keptFile(file, actions))}</ul>
    </section>`;
}

function keptFile(file: GenomeImport, actions: KeptActions) {
  const day = `kept-${file.id}`;
  return html`
    <li class="card" data-kept=${file.id}>
      <p class="small" id=${day}>${text.keptOf(fullMoment(file.receivedAt))}</p>
      <div class="actions">${actions.sure === file.id ? html`
        <button class="button danger" aria-describedby=${day} ?disabled=${actions.busy} @click=${() => actions.drop(file.id)}>${text.dropSure}</button>
        <button class="button" aria-describedby=${day} @click=${() => actions.ask(null)}>${text.keep}</button>` : html`
        <button class="button" aria-describedby=${day} ?disabled=${actions.busy} @click=${() => actions.save(file.id)}>${text.saveFile}</button>
        <button class="button" aria-describedby=${day} @click=${() => actions.ask(file.id)}>${text.drop}</button>`}</div>
    </li>`;
}

export function report(of: GenomeReport, receivedAt: string): TemplateResult {
  const figures: [string, string][] = [
    [text.platform, of.platform || of.format.toUpperCase()],
    [text.assembly, of.build],
    [text.variants, number(of.variants)],
    [text.callRate, typeof of.callRate === 'number' ? `${number(of.callRate * 100, 1)} %` : '—'],
    [text.strand, text.strandOf(of.strand.agreeing, of.strand.opposing)],
    [text.sexChromosomes, text.sex[of.sexChromosomes.finding] ?? of.sexChromosomes.finding],
    [text.received, fullMoment(receivedAt)],
  ];
  return html`<dl>${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
