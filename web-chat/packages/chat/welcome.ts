import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../ui/define.ts';
import { base } from '../ui/theme.ts';
import { text } from './strings.ts';

/** What this is and is not, on the first screen and always at the top of the transcript. */
@element('epione-welcome')
export class EpioneWelcome extends LitElement {
  static override styles = [base, css`
    :host { display: block; }
    section { display: grid; gap: 14px; padding: 8px 4px 12px; }
    h2 { font-family: var(--ep-display); font-size: clamp(1.5rem, 4vw, 2rem); font-weight: 600; letter-spacing: -0.01em; }
    ul { display: grid; gap: 8px; max-inline-size: 60ch; }
    li { padding-inline-start: 14px; border-inline-start: 3px solid var(--ep-line); }
    li.is { border-color: var(--ep-accent); }
    li.alarm { border-color: var(--ep-soon); font-weight: 600; }
    li.call { border-color: var(--ep-emergency); }
    .label { display: inline-block; justify-self: start; padding: 2px 10px; border-radius: 999px; background: var(--ep-soon-soft); border: 1px dashed var(--ep-soon); font-size: 0.8125rem; font-weight: 600; }
  `];

  @property({ attribute: false }) name: string | null = null;
  @property({ type: Boolean }) synthetic = false;

  override render() {
    const words = text.welcome;
    return html`
      <section aria-label=${words.title}>
        ${this.synthetic ? html`<span class="label">${words.synthetic}</span>` : nothing}
        <h2>${this.name ? `${this.name.split(' ')[0]}, ${words.title.charAt(0).toLowerCase()}${words.title.slice(1)}` : words.title}</h2>
        <ul role="list">
          <li class="is">${words.is}</li>
          <li>${words.isNot}</li>
          <li class="alarm">${words.alarm}</li>
          <li class="call">${words.emergency}</li>
        </ul>
      </section>`;
  }
}
