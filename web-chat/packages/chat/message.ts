import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import {
  phonesOf, type Attachment, type ChartAttachment, type Citation, type DayPatternAttachment, type DeliveryCard, type Entry, type GlucoseUnit,
  type Reply, type Sentence,
} from '../sdk/index.ts';
import '../ui/chart.ts';
import '../ui/day-pattern.ts';
import { element } from '../ui/define.ts';
import { moment } from '../ui/format.ts';
import { icon, levelIcon } from '../ui/icons.ts';
import { words } from '../ui/strings.ts';
import { base, levels } from '../ui/theme.ts';
import { BULLET, blocksOf, type Block } from './blocks.ts';
import { figuresOf } from './files/figures.ts';
import { opens } from './files/ref.ts';
import { messageStyles } from './message-styles.ts';
import { text } from './strings.ts';

/** One message. Server text is set as text nodes only: there is no markup in it, and none is made. */
@element('epione-message')
export class EpioneMessage extends LitElement {
  static override styles = [base, levels, messageStyles];

  @property({ attribute: false }) entry!: Entry;
  @property() unit: GlucoseUnit = 'mg/dL';
  /** Only the chosen message has its controls in the tab order: a long talk is no long way to the send box. */
  @property({ type: Boolean }) reachable = true;
  /** The files that later messages say were taken back, by their identifiers. */
  @property() takenBack = '';
  /** Redraws when the delivery state of the same object changes. */
  @property() delivery = '';

  override render() {
    switch (this.entry.kind) {
      case 'patient': return this.patient(this.entry);
      case 'assistant': return this.assistant(this.entry.reply, this.entry.at);
      case 'human': return this.human(this.entry);
      case 'event': return html`
        <p class="event"><span>${icon('person')} ${this.entry.escalation.text || text.escalation[this.entry.escalation.status]}
          <span class="muted">${moment(this.entry.at)}</span></span></p>`;
    }
  }

  private patient(entry: Extract<Entry, { kind: 'patient' }>) {
    const turn = entry.turn;
    return html`
      <div class="bubble patient">
        <p class="words">${entry.text}</p>
      </div>
      <p class="meta end ${turn?.delivery === 'failed' ? 'failed' : ''}">
        ${turn ? html`<span class="delivery">${text.delivery[turn.delivery]}</span>` : nothing}
        <time datetime=${entry.at}>${moment(entry.at)}</time>
      </p>
      ${turn?.delivery === 'failed' ? html`
        <div class="unsent">
          <p>${turn.problem ? words.problems[turn.problem.kind] : ''} ${text.unsentUrgent}</p>
          <button class="button" tabindex=${this.tab} @click=${() => this.fire('retry-turn', turn)}>${text.resend}</button>
        </div>` : nothing}
      ${turn?.delivery === 'queued' && turn.problem ? html`<p class="meta end">${text.unsentUrgent}</p>` : nothing}`;
  }

  private human(entry: Extract<Entry, { kind: 'human' }>) {
    return html`
      <div class="bubble human">
        <p class="by">${icon('person')}<b>${entry.author.name}</b> <span class="muted">${entry.author.role.replaceAll('-', ' ')}</span></p>
        <p class="words">${entry.text}</p>
      </div>
      <p class="meta"><time datetime=${entry.at}>${moment(entry.at)}</time></p>`;
  }

  private assistant(reply: Reply, at: string) {
    const level = reply.disposition?.level ?? 'none';
    const serious = level === 'emergency' || level === 'urgent' || reply.disposition?.crisis === true;
    const citations = reply.citations ?? [];
    const phones = serious ? phonesOf(reply.sentences.map((s) => s.text), citations.map((c) => c.url)) : [];
    return html`
      <div class="bubble assistant" data-level=${level}>
        <p class="by"><span class="ai" title=${text.aiLong}>${text.ai}<span class="unseen"> ${text.aiLong}</span></span><b>${text.assistant}</b>
          <span class="muted">${text.wording[reply.wording ?? ''] ?? ''}</span>
          ${citations.some((c) => c.review === 'unreviewed') ? html`<span class="review">${text.unreviewed}</span>` : nothing}</p>
        ${level === 'none' ? nothing : html`
          <p class="strip">${levelIcon(level)}<b>${words.levels[level]}</b></p>`}
        ${reply.disposition?.headline && !reply.sentences.some((s) => s.text === reply.disposition?.headline)
          ? html`<p class="headline">${reply.disposition.headline}</p>` : nothing}
        ${blocksOf(reply.sentences, citations).map((block) => this.block(block, citations, serious))}
        ${phones.length === 0 ? nothing : html`<p class="calls">${phones.slice(0, 4).map((phone) => html`
          <a class="button" tabindex=${this.tab} href=${phone.href}>${icon('phone')}${text.call(phone.label)}</a>`)}</p>`}
        ${(reply.attachments ?? []).map((attachment) => this.attachment(attachment))}
        ${reply.disposition?.reasons?.length ? this.reasons(reply.disposition.reasons) : nothing}
      </div>
      <p class="meta">
        <time datetime=${at}>${moment(at)}</time>
        ${citations.length === 0 ? nothing : html`
          <button class="link" tabindex=${this.tab} @click=${() => this.fire('show-citations', { reply, citation: null })}>${text.sources(citations.length)}</button>`}
      </p>`;
  }

  private block(block: Block, citations: Citation[], serious: boolean) {
    const said = block.sentences.map((sentence) => this.sentence(sentence, citations));
    switch (block.kind) {
      case 'list': return html`<ul class="words">${said.map((one) => html`<li>${one}</li>`)}</ul>`;
      case 'steps': return html`<ul class="words steps ${serious ? 'serious' : ''}" role="list">${said.map((one) => html`<li>${one}</li>`)}</ul>`;
      case 'prose': return html`<p class="words">${said.map((one) => html`${one} `)}</p>`;
    }
  }

  private sentence(sentence: Sentence, citations: Citation[]) {
    const shown = sentence.text.replace(BULLET, '');
    const chips = (sentence.citations ?? []).flatMap((id) => {
      const index = citations.findIndex((citation) => citation.id === id);
      const citation = citations[index];
      return citation ? [this.chip(citation, index + 1)] : [];
    });
    return chips.length === 0 ? shown : html`${this.figures(shown, sentence, citations)}<span class="chips">${chips}</span>`;
  }

  /** A value of own data is a way to its source, too. */
  private figures(shown: string, sentence: Sentence, citations: Citation[]) {
    const source = citations.find((citation) => sentence.citations?.includes(citation.id) && opens(citation));
    return source ? figuresOf(shown).map((part, index) => (index % 2 === 0 ? part : html`<button class="figure" tabindex=${this.tab}
      aria-label=${text.showSource(part)} @click=${() => this.cite(source)}>${part}</button>`)) : shown;
  }

  private chip(citation: Citation, index: number) {
    return html`<button class="chip" tabindex=${this.tab} aria-label=${text.source(index, citation.label)} title=${citation.label}
      @click=${() => this.cite(citation)}>${index}</button>`;
  }

  private cite(citation: Citation): void {
    this.fire('show-citations', { reply: this.entry.kind === 'assistant' ? this.entry.reply : null, citation: citation.id });
  }

  private attachment(attachment: Attachment) {
    if (attachment.kind === 'chart') {
      return html`<epione-chart .chart=${attachment as ChartAttachment} .unit=${this.unit} .reachable=${this.reachable}></epione-chart>`;
    }
    if (attachment.kind === 'agp') {
      return html`<epione-day-pattern .pattern=${attachment as DayPatternAttachment} .unit=${this.unit} .reachable=${this.reachable}></epione-day-pattern>`;
    }
    if (attachment.kind === 'delivery') {
      void import('./files/files-card.ts');
      const card = attachment as DeliveryCard;
      return card.state === 'taken-back' ? nothing : html`<epione-delivery .card=${card} .reachable=${this.reachable}
        .undone=${this.takenBack.includes(card.delivery)}></epione-delivery>`;
    }
    // An unknown kind is still told in words rather than dropped without a trace.
    return html`<p class="words"><b>${attachment.title ?? attachment.kind}</b> ${attachment.summary ?? ''}</p>`;
  }

  private reasons(reasons: NonNullable<NonNullable<Reply['disposition']>['reasons']>) {
    return html`
      <details class="why">
        <summary tabindex=${this.tab}>${text.why}</summary>
        <ul>${reasons.map((reason) => html`<li>${reason.text}
          <span class="muted small">${text.rule} ${reason.ruleId}${reason.source ? `, ${reason.source}` : ''}</span></li>`)}</ul>
      </details>`;
  }

  private get tab(): number {
    return this.reachable ? 0 : -1;
  }

  private fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
