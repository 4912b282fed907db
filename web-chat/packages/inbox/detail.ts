import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Escalation, GlucoseUnit } from '../sdk/index.ts';
import '../ui/chart.ts';
import { element } from '../ui/define.ts';
import { fullMoment, moment } from '../ui/format.ts';
import { icon, levelIcon } from '../ui/icons.ts';
import { words } from '../ui/strings.ts';
import { base, levels } from '../ui/theme.ts';
import { dueIn, isOverdue } from './queue.ts';
import { text } from './strings.ts';

/** Everything an escalation carries, in the order of a hand-over: situation, background, assessment. */
@element('epione-inbox-detail')
export class EpioneInboxDetail extends LitElement {
  static override styles = [base, levels, css`
    :host { display: grid; gap: 18px; }
    .head { display: grid; gap: 6px; border-inline-start: 6px solid var(--level); padding-inline-start: 14px; }
    h2 { font-family: var(--ep-display); font-size: 1.6rem; font-weight: 600; }
    .tags { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    .late { background: var(--ep-emergency-soft); border: 1px solid var(--ep-emergency); border-radius: 6px; padding: 0 8px; font-weight: 650; }
    section { background: var(--ep-surface); border: 1px solid var(--ep-line); border-radius: 12px; padding: 14px 16px; display: grid; gap: 10px; }
    h3 { font-size: 0.8125rem; text-transform: uppercase; letter-spacing: 0.06em; color: var(--ep-muted); }
    dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 6px 16px; }
    dt { color: var(--ep-muted); }
    dd { overflow-wrap: anywhere; }
    ul, ol { padding-inline-start: 1.1em; display: grid; gap: 4px; }
    blockquote { margin: 0; padding: 8px 14px; border-inline-start: 3px solid var(--ep-accent); background: var(--ep-ground); border-radius: 0 8px 8px 0; white-space: pre-line; overflow-wrap: anywhere; }
    .unknown { font-weight: 650; }
    .absent { color: var(--ep-muted); font-style: italic; }
    .tel { display: inline-flex; gap: 6px; align-items: center; }
    .tel .icon { inline-size: 16px; block-size: 16px; }
    @media (max-width: 600px) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-block-end: 8px; } }
  `];

  @property({ attribute: false }) item!: Escalation;
  @property({ attribute: false }) now = Date.now();
  @property() unit: GlucoseUnit = 'mg/dL';

  override render() {
    const e = this.item;
    return html`
      ${this.head(e)}
      <section aria-label=${text.situation}>
        <h3>${text.situation}</h3>
        <p>${e.reason}</p>
        ${e.trigger ? html`<div><p class="muted small">${text.triggers[e.trigger.kind] ?? e.trigger.kind}
          ${e.trigger.ref && e.trigger.kind !== 'turn' && e.trigger.kind !== 'request' ? `(${e.trigger.ref})` : ''}</p>${e.trigger.text ? html`<blockquote>${e.trigger.text}</blockquote>` : nothing}</div>` : nothing}
        <dl>
          ${row(text.fields.callback, e.callback ? html`<a class="tel" href="tel:${e.callback.replace(/[^\d+]/g, '')}">${icon('phone')}${e.callback}</a>` : absent())}
          ${row(text.fields.location, e.location ?? absent())}
          ${row(text.fields.created, fullMoment(e.createdAt))}
          ${row(text.fields.deadline, fullMoment(e.deadline))}
          ${row(text.fields.owner, e.owner?.name ?? text.fields.nobody)}
          ${e.step ? row(text.fields.step, String(e.step)) : nothing}
        </dl>
      </section>
      ${(e.strip ?? []).map((chart) => html`<epione-chart .chart=${chart} .unit=${this.unit}></epione-chart>`)}
      <section aria-label=${text.background}>
        <h3>${text.background}</h3>
        <dl>
          ${row(text.fields.unknown, list(e.unknown, 'unknown'))}
          ${row(text.fields.allergies, list(e.allergies))}
          ${row(text.fields.medications, list(e.medications))}
          ${row(text.fields.conditions, list(e.conditions))}
        </dl>
      </section>
      <section aria-label=${text.assessment}>
        <h3>${text.fields.rules}</h3>
        ${e.rules?.length ? html`<ul>${e.rules.map((rule) => html`<li>${rule.text}
          <span class="muted small">${rule.ruleId}${rule.source ? `, ${rule.source}` : ''}</span></li>`)}</ul>` : absent()}
        <h3>${text.fields.told}</h3>
        ${e.told?.length ? html`<blockquote>${e.told.join('\n')}</blockquote>` : absent()}
        ${e.held && e.held !== e.reply?.text ? html`<h3>${text.fields.held}</h3><blockquote data-held>${e.held}</blockquote>` : nothing}
        <p class="muted small">${e.decisionId ? `${text.fields.decision} ${e.decisionId}` : ''}
          ${e.conversationId ? `${text.fields.conversation} ${e.conversationId}` : ''}</p>
      </section>
      ${e.reply ? html`<section aria-label=${text.fields.reply}>
        <h3>${text.fields.reply}</h3>
        <p class="small muted">${e.reply.author.name}, ${e.reply.author.role.replaceAll('-', ' ')}, ${moment(e.reply.at)}</p>
        <blockquote>${e.reply.text}</blockquote></section>` : nothing}
      ${e.history?.length ? html`<section aria-label=${text.fields.history}>
        <h3>${text.fields.history}</h3>
        <ol>${e.history.map((step) => html`<li><span class="muted small">${moment(step.at)}</span> ${step.actor}: ${step.action}${step.note ? html` <span class="muted">${step.note}</span>` : nothing}</li>`)}</ol>
      </section>` : nothing}`;
  }

  private head(e: Escalation) {
    const late = isOverdue(e, this.now);
    const timed = e.status === 'requested' || e.status === 'accepted';
    return html`
      <div class="head" data-level=${e.level}>
        <h2>${e.patientName ?? e.patientId}</h2>
        <p class="tags">
          <span class="level">${levelIcon(e.level)}${words.levelNames[e.level]}</span>
          ${e.crisis ? html`<span class="level">${words.crisis}</span>` : nothing}
          <span>${text.status[e.status]}</span>
          ${e.synthetic ? html`<span class="muted">${text.synthetic}</span>` : nothing}
          ${timed ? html`<span class=${late ? 'late' : 'muted'}>${dueIn(e, this.now)}</span>` : nothing}
          ${e.outcome ? html`<span>${text.outcomes[e.outcome] ?? e.outcome}</span>` : nothing}
        </p>
      </div>`;
  }
}

function row(name: string, value: TemplateResult | string) {
  return html`<dt>${name}</dt><dd>${value}</dd>`;
}

function list(values: string[] | undefined, style = '') {
  return values?.length ? html`<span class=${style}>${values.join(', ')}</span>` : absent();
}

/** Not recorded is not the same as none. */
function absent() {
  return html`<span class="absent">${text.fields.none}</span>`;
}
