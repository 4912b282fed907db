import { html, nothing, type TemplateResult } from 'lit';
import type { Gene, MedicineGuidance } from '../../sdk/index.ts';
import { dayOf } from '../../ui/format.ts';
import { text } from './strings.ts';

const NAMED = 4;

/** The genes, those first that matter for a medicine the person takes. */
export function genes(all: Gene[]): TemplateResult {
  const sorted = [...all].sort((one, other) => rank(other) - rank(one));
  return html`
    <section aria-labelledby="genes">
      <h3 id="genes">${text.genesTitle}</h3>
      <p class="muted small">${text.genesAbout}</p>
      <ul role="list">${sorted.map(gene)}</ul>
    </section>`;
}

function rank(one: Gene): number {
  const known = one.callability === 'not-called' ? 0 : 1;
  return known + (one.guidance.some((medicine) => medicine.active) ? 2 : 0);
}

function gene(one: Gene) {
  const mine = one.guidance.filter((medicine) => medicine.active);
  const others = one.guidance.filter((medicine) => !medicine.active);
  return html`
    <li class="card" data-gene=${one.gene}>
      <div class="head"><span class="gene">${one.gene}</span><span class="muted small">${source(one)}</span></div>
      ${result(one)}
      ${mine.length > 0 ? html`<ul role="list">${mine.map(medicine)}</ul>` : nothing}
      ${others.length > 0 && told(one) ? html`<details><summary>${text.medicines(others.length)}</summary>
        <ul role="list">${others.map(medicine)}</ul></details>` : nothing}
    </li>`;
}

function told(one: Gene): boolean {
  return one.guidance.some((medicine) => medicine.text);
}

function source(one: Gene): string {
  return one.source === 'laboratory' && one.report
    ? text.source.laboratory(dayOf(one.report.date), one.report.laboratory)
    : one.source === 'file' ? text.source.file : text.source['laboratory-only'];
}

function result(one: Gene) {
  if (one.report) {
    const said = one.report.phenotype ? [one.report.phenotype] : one.report.possible ?? [];
    const meaning = said.map((each) => each.name).join(' or ');
    return html`<p class="result">${[one.report.diplotype, meaning].filter(Boolean).join(', ')}</p>`;
  }
  const possible = [...one.diplotypes, ...one.alternatives].slice(0, NAMED);
  const found = possible.map((each) => `${each.diplotype}, ${each.phenotype}`).join(' or ');
  if (one.source === 'laboratory-only') return nothing;
  if (one.callability === 'called') return html`<p class="result">${found}</p>`;
  const more = one.missing.length - NAMED;
  return html`
    ${found ? html`<p class="result">${found}</p>` : nothing}
    <p><span class="badge open">${found ? text.partly : text.cannotTell}</span></p>
    ${one.missing.length > 0 ? html`<p class="muted small">${text.missing}
      ${one.missing.slice(0, NAMED).map((site) => site.id).join(', ')} ${more > 0 ? text.more(more) : nothing}</p>` : nothing}`;
}

function medicine(one: MedicineGuidance) {
  return html`
    <li class="medicine ${one.guidanceClass}">
      <div class="head"><span class="name">${one.medicine}</span>${one.active ? html`<span class="badge mine">${text.yours}</span>` : nothing}</div>
      <p class="small">${one.text ?? text.noGuidance}</p>
      ${one.handover ? html`<p class="small"><b>${one.handover}</b></p>` : nothing}
      <p class="muted small"><a href=${one.url} target="_blank" rel="noopener noreferrer">${one.guideline}, ${one.year}</a>${one.review === 'unreviewed' ? html`. ${text.unreviewed}` : nothing}</p>
    </li>`;
}
