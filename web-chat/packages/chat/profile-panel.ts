import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { convertGlucose, glucoseDigits, isGlucoseUnit, type EpioneClient, type Fact, type GlucoseSummary, type GlucoseUnit, type Problem, type Profile } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { age, dayOf, fullMoment, number, plainNumber } from '../ui/format.ts';
import { explain, words } from '../ui/strings.ts';
import { base } from '../ui/theme.ts';
import type { EpioneSource } from './files/files-source.ts';
import './glucose-summary.ts';
import { text } from './strings.ts';

/** What is stored: each fact with its state, its age and where it came from. Absence is shown, too. */
@element('epione-profile')
export class EpioneProfile extends LitElement {
  static override styles = [base, css`
    :host { display: grid; gap: 20px; }
    h3 { font-size: 0.9375rem; margin-block-end: 8px; text-transform: capitalize; }
    ul { display: grid; gap: 1px; background: var(--ep-line); border: 1px solid var(--ep-line); border-radius: 12px; overflow: hidden; }
    li { background: var(--ep-surface); padding: 10px 14px; display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; }
    .value { font-weight: 650; font-variant-numeric: tabular-nums; text-align: end; overflow-wrap: anywhere; }
    .figure { border: 0; padding: 0; background: none; font: inherit; font-weight: 650; text-decoration: underline dotted var(--ep-accent); text-underline-offset: 3px; min-block-size: 24px; }
    epione-source { grid-column: 1 / -1; }
    .state { grid-column: 1 / -1; font-size: 0.8125rem; color: var(--ep-muted); }
    .badge { border: 1px solid var(--ep-edge); border-radius: 999px; padding: 0 8px; color: var(--ep-ink); }
    .badge.STALE, .badge.CONFLICTING, .badge.IMPUTED { background: var(--ep-soon-soft); border-color: var(--ep-soon); }
    .badge.NOT_MEASURED, .badge.NOT_CALLED, .badge.WITHHELD { border-style: dashed; background: var(--ep-raised); }
    .label { display: inline-block; padding: 2px 10px; border-radius: 999px; background: var(--ep-soon-soft); border: 1px dashed var(--ep-soon); font-size: 0.8125rem; font-weight: 600; }
  `];

  @property({ attribute: false }) client!: EpioneClient;
  @property() unit: GlucoseUnit = 'mg/dL';
  @state() private profile: Profile | null = null;
  @state() private glucose: GlucoseSummary | null = null;
  @state() private problem: Problem | null = null;
  /** The value whose readings are shown, by its reference. */
  @state() private opened = '';

  async load(): Promise<void> {
    this.problem = null;
    this.opened = '';
    const [profile, glucose] = await Promise.all([this.client.profile(), this.client.glucose()]);
    if (profile.ok) this.profile = profile.value;
    else this.problem = profile.problem;
    this.glucose = glucose.ok ? glucose.value : null;
  }

  override render() {
    if (this.problem) {
      return html`<div class="problem" role="alert"><p>${explain(this.problem)}</p>
        <button class="button" @click=${this.load}>${words.retry}</button></div>`;
    }
    if (!this.profile) return html`<p class="muted" role="status">${words.loading}…</p>`;
    const patient = this.profile.patient;
    return html`
      <div>
        <p><b>${patient.name ?? patient.id}</b>${patient.birthDate ? html`, <span class="muted">${dayOf(patient.birthDate)}</span>` : nothing}</p>
        <p class="muted small">${text.asOf} ${fullMoment(this.profile.asOf)}</p>
        ${patient.synthetic ? html`<span class="label">${text.welcome.synthetic}</span>` : nothing}
      </div>
      ${this.glucose ? html`<epione-glucose-summary .summary=${this.glucose} .unit=${this.unit}></epione-glucose-summary>` : nothing}
      ${this.profile.facts.length === 0 ? html`<p>${text.noFacts}</p>` : nothing}
      ${[...byCategory(this.profile.facts)].map(([category, facts]) => html`
        <section aria-label=${category}>
          <h3>${category}</h3>
          <ul role="list">${facts.map((fact) => this.fact(fact))}</ul>
        </section>`)}`;
  }

  private fact(fact: Fact) {
    const since = age(fact.age);
    const ref = typeof fact.value === 'number' && fact.observedAt && fact.ref ? `${fact.key}@${fact.observedAt}` : '';
    const origin = [fact.source, fact.device, fact.method].filter(Boolean).join(', ');
    return html`
      <li>
        <span>${fact.label}</span>
        <span class="value">${ref === '' ? this.value(fact) : html`<button class="figure" aria-expanded=${this.opened === ref}
          aria-label=${text.showSource(this.value(fact))} @click=${() => this.toggle(ref)}>${this.value(fact)}</button>`}</span>
        <span class="state">
          <span class="badge ${fact.state}">${words.states[fact.state] ?? fact.state}</span>
          ${since ? html`<span title=${fact.observedAt ? fullMoment(fact.observedAt) : ''}> ${text.ago(since)}</span>` : nothing}
          ${origin ? html` ${text.from} ${origin}` : nothing}
        </span>
        ${ref !== '' && this.opened === ref ? html`<epione-source .client=${this.client} .ref=${ref}></epione-source>` : nothing}
      </li>`;
  }

  private async toggle(ref: string): Promise<void> {
    this.opened = this.opened === ref ? '' : ref;
    await Promise.all([import('./files/files-source.ts'), this.updateComplete]);
    await this.renderRoot.querySelector<EpioneSource>('epione-source')?.open();
  }

  private value(fact: Fact): string {
    if (typeof fact.value === 'number') {
      const glucose = isGlucoseUnit(fact.unit) && /glucose/i.test(`${fact.key} ${fact.label} ${fact.category}`);
      if (glucose && isGlucoseUnit(fact.unit)) {
        return `${number(convertGlucose(fact.value, fact.unit, this.unit), glucoseDigits(this.unit))} ${this.unit}`;
      }
      return `${plainNumber(fact.value)} ${unitName(fact.unit)}`.trim();
    }
    const words = fact.text ?? (fact.value === null || fact.value === undefined ? '' : String(fact.value));
    // The badge below already says that it is not there.
    return words === '' || ABSENT.has(fact.state) ? '—' : words;
  }
}

const ABSENT: ReadonlySet<string> = new Set(['NOT_MEASURED', 'NOT_CALLED', 'WITHHELD']);

/** UCUM codes that nobody says aloud. */
function unitName(unit: string | null | undefined): string {
  return unit === '1' || unit === '{score}' ? '' : (unit ?? '').replace(/^\/min$/, 'per min').replace(/[{}]/g, '');
}

function byCategory(facts: Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(fact.category, [...(groups.get(fact.category) ?? []), fact]);
  return groups;
}
