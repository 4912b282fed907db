import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { phonesOf, type Pin } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { icon } from '../ui/icons.ts';
import { words } from '../ui/strings.ts';
import { base } from '../ui/theme.ts';
import { text } from './strings.ts';

/**
 * The pinned emergency or crisis. It has no close button on purpose: only the care team closes it.
 * The numbers are those of the reviewed wording; none is made up here.
 */
@element('epione-banner')
export class EpioneBanner extends LitElement {
  static override styles = [base, css`
    :host { display: block; max-block-size: 45dvh; overflow-y: auto; }
    .pin { background: var(--ep-alarm); color: #fff; padding: 12px 16px; display: grid; gap: 8px; border-block-end: 1px solid rgb(255 255 255 / 30%); }
    .pin > * { inline-size: 100%; max-inline-size: 46rem; margin-inline: auto; }
    .pin.crisis { background: var(--ep-crisis); }
    .head { display: flex; gap: 10px; align-items: flex-start; }
    .head .icon { inline-size: 26px; block-size: 26px; }
    h2 { font-size: 1.1875rem; }
    .calls { display: flex; flex-wrap: wrap; gap: 8px; }
    .call { background: #fff; color: #7d0d19; border-color: #fff; font-weight: 700; font-size: 1.0625rem; }
    .crisis .call { color: #4b1d5e; }
    .call:hover { background: #ffecec; border-color: #fff; }
    .foot { display: flex; flex-wrap: wrap; align-items: center; gap: 0 14px; font-size: 0.8125rem; }
    .more { border: 0; background: none; color: #fff; padding: 0; min-block-size: 32px; text-decoration: underline; text-underline-offset: 3px; font-weight: 600; }
    .pin:not(:last-of-type) .note { display: none; }
    :focus-visible { outline-color: #fff; }
    @media (max-width: 480px) {
      h2 { font-size: 1.0625rem; }
      .call { padding-inline: 12px; font-size: 1rem; }
    }
    /* In a low window the page scrolls as one: a box that scrolls by itself would be squeezed to nothing there. */
    @media (max-height: 480px) { :host { max-block-size: none; overflow: visible; } }
    @media (forced-colors: active) { .pin { border: 3px solid CanvasText; } }
  `];

  @property({ attribute: false }) pins: Pin[] = [];

  override render() {
    const groups = grouped(this.pins);
    // Two different alarms must both be in sight on a phone: then each is cut to what to do.
    return groups.map(([pin, count]) => this.pin(pin, count, groups.length === 1));
  }

  private pin(pin: Pin, count: number, alone: boolean) {
    const phones = phonesOf([pin.headline ?? '', ...pin.texts], pin.urls);
    const crisis = pin.crisis && pin.level !== 'emergency';
    const fallback = crisis ? text.pinFallback.crisis : text.pinFallback.emergency;
    const headline = pin.headline ?? fallback;
    const first = pin.texts[0];
    return html`
      <section class="pin ${crisis ? 'crisis' : ''}" aria-label=${crisis ? words.crisis : words.levelNames[pin.level]}
        data-pin=${pin.key}>
        <div class="head">${icon('alert')}<h2>${headline}${count > 1 ? ` (${count})` : ''}</h2></div>
        ${alone && first && first !== headline ? html`<p>${first}</p>` : nothing}
        ${phones.length === 0 && fallback !== headline ? html`<p>${fallback}</p>` : nothing}
        ${phones.length === 0 ? nothing : html`<div class="calls">${phones.slice(0, 4).map((phone) => html`
          <a class="button call" href=${phone.href}>${icon('phone')}${text.call(phone.label)}</a>`)}</div>`}
        <div class="foot">
          <span class="note">${text.pinnedNote}</span>
          ${pin.key.startsWith('escalation-') ? nothing : html`<button class="more" @click=${() => this.show(pin)}>${text.showInChat}</button>`}
        </div>
      </section>`;
  }

  private show(pin: Pin): void {
    this.dispatchEvent(new CustomEvent('show-turn', { detail: pin.key }));
  }
}

/** The same words for two escalations are shown once, with their count: each still needs closing. */
function grouped(pins: Pin[]): [Pin, number][] {
  const groups = new Map<string, [Pin, number]>();
  for (const pin of pins) {
    const key = JSON.stringify([pin.level, pin.crisis, pin.headline, pin.texts[0]]);
    const group = groups.get(key);
    if (group) group[1]++;
    else groups.set(key, [pin, 1]);
  }
  return [...groups.values()];
}
