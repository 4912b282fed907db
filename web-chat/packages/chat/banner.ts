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
    :host { display: block; max-block-size: 42dvh; overflow-y: auto; }
    .pin { background: var(--ep-emergency); color: #fff; padding: 14px 16px; display: grid; gap: 8px; border-block-end: 1px solid rgb(255 255 255 / 30%); }
    .pin.crisis { background: light-dark(#5b2a6e, #6d3a80); }
    .pin > * { inline-size: 100%; max-inline-size: 46rem; margin-inline: auto; }
    .head { display: flex; gap: 10px; align-items: flex-start; }
    .icon { inline-size: 26px; block-size: 26px; }
    h2 { font-size: 1.1875rem; }
    .first { font-size: 1rem; }
    .calls { display: flex; flex-wrap: wrap; gap: 8px; }
    .call { background: #fff; color: #7d0d19; border-color: #fff; font-weight: 700; font-size: 1.0625rem; }
    .crisis .call { color: #4b1d5e; }
    .call:hover { background: #ffecec; border-color: #fff; }
    .more { color: #fff; background: transparent; border-color: rgb(255 255 255 / 70%); }
    .more:hover { background: rgb(255 255 255 / 18%); border-color: #fff; }
    .note { font-size: 0.8125rem; }
    :focus-visible { outline-color: #fff; }
    @media (forced-colors: active) { .pin { border: 3px solid CanvasText; } }
  `];

  @property({ attribute: false }) pins: Pin[] = [];

  override render() {
    return this.pins.map((pin) => this.pin(pin));
  }

  private pin(pin: Pin) {
    const phones = phonesOf([pin.headline ?? '', ...pin.texts], pin.urls);
    const crisis = pin.crisis && pin.level !== 'emergency';
    const headline = pin.headline ?? (pin.crisis ? text.pinFallback.crisis : text.pinFallback.emergency);
    return html`
      <section class="pin ${pin.crisis ? 'crisis' : ''}" aria-label=${crisis ? words.crisis : words.levelNames[pin.level]}
        data-pin=${pin.key}>
        <div class="head">${icon('alert')}<h2>${headline}</h2></div>
        ${pin.texts[0] && pin.texts[0] !== headline ? html`<p class="first">${pin.texts[0]}</p>` : nothing}
        <div class="calls">
          ${phones.slice(0, 4).map((phone) => html`<a class="button call" href=${phone.href}>${icon('phone')}${text.call(phone.label)}</a>`)}
          ${pin.key.startsWith('escalation-') ? nothing : html`
            <button class="button more" @click=${() => this.show(pin)}>${text.showInChat}</button>`}
        </div>
        <p class="note">${text.pinnedNote}</p>
      </section>`;
  }

  private show(pin: Pin): void {
    this.dispatchEvent(new CustomEvent('show-turn', { detail: pin.key }));
  }
}
