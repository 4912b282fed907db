import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { demoOffered, type Persona, type Problem } from '../sdk/index.ts';
import { element } from './define.ts';
import { mark } from './icons.ts';
import { DemoSession } from './session.ts';
import { explain, words } from './strings.ts';
import { base } from './theme.ts';

export interface PersonaChoice {
  persona: Persona;
  name: string;
  about: string;
  /** Another page is this persona's place. */
  href?: string;
}

export interface SignInWords {
  title: string;
  lead: string;
  demoLabel: string;
  noDemo: string;
}

/**
 * The demo sign-in. It shows itself only where the server hands out demo tokens, which it does on
 * the loopback address only. Fires `signed-in` with a {@link DemoSession}.
 */
@element('epione-sign-in')
export class EpioneSignIn extends LitElement {
  static override styles = [base, css`
    :host { display: grid; place-items: center; padding: 24px 16px; min-block-size: 100%; }
    .card { inline-size: min(30rem, 100%); display: grid; gap: 20px; }
    .brand { display: flex; align-items: center; gap: 12px; }
    .mark { inline-size: 44px; block-size: 44px; flex: none; }
    h1 { font-family: var(--ep-display); font-size: 1.9rem; font-weight: 600; letter-spacing: -0.01em; }
    .label { display: inline-block; padding: 2px 10px; border-radius: 999px; background: var(--ep-soon-soft); border: 1px dashed var(--ep-soon); font-size: 0.8125rem; font-weight: 600; }
    ul { display: grid; gap: 10px; }
    .choice {
      display: grid; gap: 2px; inline-size: 100%; text-align: start; text-decoration: none; color: inherit; padding: 14px 18px;
      background: var(--ep-surface); border: 1px solid var(--ep-line); border-radius: var(--ep-radius); min-block-size: 44px;
    }
    .choice:hover { border-color: var(--ep-accent); background: var(--ep-accent-soft); }
    li:first-child b { color: var(--ep-accent); }
    .choice[disabled] { opacity: 0.6; }
    b { font-size: 1.0625rem; }
  `];

  @property({ attribute: false }) serverUrl = '';
  @property({ attribute: false }) choices: PersonaChoice[] = [];
  @property({ attribute: false }) text!: SignInWords;
  @state() private demo: boolean | null = null;
  @state() private problem: Problem | null = null;
  @state() private busy: Persona | null = null;

  override firstUpdated(): void {
    void this.probe();
  }

  override render() {
    return html`
      <div class="card">
        <div class="brand">${mark()}<h1>${this.text.title}</h1></div>
        <p>${this.text.lead}</p>
        ${this.problem ? html`<div class="problem" role="alert"><p>${explain(this.problem)}</p>
          <button class="button" @click=${this.probe}>${words.retry}</button></div>` : nothing}
        ${this.demo === null && !this.problem ? html`<p class="muted" role="status">${words.loading}…</p>` : nothing}
        ${this.demo === false ? html`<p class="problem">${this.text.noDemo}</p>` : nothing}
        ${this.demo ? html`
          <p><span class="label">${this.text.demoLabel}</span></p>
          <ul role="list">${this.choices.map((choice) => html`<li>${this.choice(choice)}</li>`)}</ul>` : nothing}
      </div>`;
  }

  private choice(choice: PersonaChoice) {
    const content = html`<b>${choice.name}</b><span class="muted">${choice.about}</span>`;
    return choice.href
      ? html`<a class="choice" href=${choice.href}>${content}</a>`
      : html`<button class="choice" data-persona=${choice.persona} ?disabled=${this.busy !== null}
          @click=${() => this.enter(choice.persona)}>${content}</button>`;
  }

  private async probe(): Promise<void> {
    this.problem = null;
    const answer = await demoOffered(this.serverUrl);
    if (answer.ok) this.demo = answer.value;
    else this.problem = answer.problem;
  }

  private async enter(persona: Persona): Promise<void> {
    this.busy = persona;
    this.problem = null;
    const session = await DemoSession.start(this.serverUrl, persona);
    this.busy = null;
    if (session.ok) this.dispatchEvent(new CustomEvent('signed-in', { detail: session.value }));
    else this.problem = session.problem;
  }
}
