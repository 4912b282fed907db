import { html, nothing, type TemplateResult } from 'lit';
import type { Score } from '../../sdk/index.ts';
import { number } from '../../ui/format.ts';
import { text } from './strings.ts';

/** Polygenic scores, each as exploratory, each with what it lacks. */
export function scores(all: Score[]): TemplateResult {
  return html`
    <section aria-labelledby="scores">
      <h3 id="scores">${text.scoresTitle}</h3>
      ${all.length === 0 ? html`<p class="muted">${text.noScores}</p>` : html`<ul role="list">${all.map(score)}</ul>`}
    </section>`;
}

function score(one: Score) {
  const figures = one.clinical?.figures;
  return html`
    <li class="card" data-score=${one.id}>
      <div class="head"><span class="gene">${one.trait}</span><span class="badge open">${text.exploratory}</span></div>
      ${typeof one.sum === 'number' && one.match?.matched !== 0 ? html`<p>${text.score} <b>${number(one.sum, 3)}</b>${typeof one.percentile === 'number' && one.group
        ? html`, ${text.percentile(number(one.percentile), one.group.name)}` : nothing}</p>` : nothing}
      ${one.match ? html`<p class="small">${text.matched(number(one.match.rate * 100), number(one.match.variants))}</p>` : nothing}
      ${one.why ? html`<p class="small">${one.why.reason}</p>` : nothing}
      ${figures ? html`<p class="small">${one.clinical?.label} ${text.beside(percent(figures.clinical), percent(figures.withScore), percent(figures.low), percent(figures.high))}</p>` : nothing}
      <p class="small">${one.developedIn ? text.developedIn(one.developedIn) : text.developedInUnknown}</p>
      ${one.caveat ? html`<p class="small">${one.caveat}</p>` : nothing}
      <p class="muted small">${one.citation ? html`${one.citation}. ` : nothing}${text.licence}: ${one.licence}</p>
    </li>`;
}

function percent(share: number): string {
  return number(share * 100, 1);
}
