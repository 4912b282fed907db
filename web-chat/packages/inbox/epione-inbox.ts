import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { EpioneClient, type Escalation, type EscalationStatus, type GlucoseUnit, type Result, type TokenProvider } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { setFormat, time } from '../ui/format.ts';
import { mark } from '../ui/icons.ts';
import '../ui/panel.ts';
import type { EpionePanel } from '../ui/panel.ts';
import type { DemoSession } from '../ui/session.ts';
import '../ui/sign-in.ts';
import { explain, words } from '../ui/strings.ts';
import { base, tokens } from '../ui/theme.ts';
import './actions.ts';
import type { Action, EpioneInboxActions } from './actions.ts';
import './detail.ts';
import { Drafts, type Draft } from './drafts.ts';
import { inboxStyles } from './inbox-styles.ts';
import './list.ts';
import type { EpioneInboxList } from './list.ts';
import { Queue, STATUSES } from './queue.ts';
import { text } from './strings.ts';

/** The care team's inbox. See the README for attributes, events and theming. */
@element('epione-inbox')
export class EpioneInbox extends LitElement {
  static override styles = [tokens, base, inboxStyles];

  @property({ attribute: 'server-url' }) serverUrl = '';
  @property() unit: GlucoseUnit = 'mg/dL';
  @property() locale = '';
  @property({ reflect: true }) theme = '';
  @property({ attribute: false }) tokenProvider: TokenProvider | null = null;

  @state() private queue: Queue | null = null;
  @state() private selected: string | null = null;
  @state() private now = Date.now();
  @state() private busy = false;
  @state() private note: { text: string; bad: boolean } | null = null;
  @state() private spoken = '';
  @query('epione-inbox-list') private list!: EpioneInboxList;
  @query('epione-inbox-actions') private actions!: EpioneInboxActions | null;
  @query('.pane') private pane!: HTMLElement | null;
  @query('epione-panel') private help!: EpionePanel;

  private client: EpioneClient | null = null;
  private readonly drafts = new Drafts();
  private clock: ReturnType<typeof setInterval> | undefined;
  /** The last seen state of the chosen item: it stays open when a filter takes it off the list. */
  private last: Escalation | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page: leaving it has closed everything.
    if (this.hasUpdated && this.tokenProvider) this.open(this.tokenProvider);
    this.clock = setInterval(() => (this.now = Date.now()), 5000);
    this.ownerDocument.addEventListener('keydown', this.keydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.clock);
    this.ownerDocument.removeEventListener('keydown', this.keydown);
    this.signOut();
  }

  signOut(): void {
    this.queue?.close();
    this.drafts.clear();
    Object.assign(this, { queue: null, client: null, selected: null, last: null, note: null });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('locale')) setFormat({ locale: this.locale || undefined });
    if (changed.has('tokenProvider') && this.tokenProvider) this.open(this.tokenProvider);
  }

  override render() {
    const queue = this.queue;
    if (!queue) {
      return html`<main class="gate"><epione-sign-in .serverUrl=${this.serverUrl} .choices=${text.personas} .text=${text.signIn}
        @signed-in=${(event: CustomEvent<DemoSession>) => this.open(event.detail.provider)}></epione-sign-in></main>`;
    }
    const item = this.item(queue);
    return html`
      <header>
        <div class="brand">${mark()}<h1>${text.title}</h1><span class="muted">${queue.waiting === null ? '' : text.waiting(queue.waiting)}</span></div>
        <div class="filters" role="group" aria-label=${text.filters}>
          ${STATUSES.map((status) => html`<button aria-pressed=${queue.shown.includes(status)} @click=${() => this.filter(queue, status)}>${text.status[status]}</button>`)}
        </div>
        <div class="tools">
          <button class="button quiet" aria-keyshortcuts="?" @click=${() => this.help.show()}>${text.help} <kbd>?</kbd></button>
          <button class="button quiet" @click=${this.signOut}>${text.signOut}</button>
        </div>
      </header>
      ${queue.problem ? html`<p class="stale" role="status">${explain(queue.problem)} ${queue.freshAt ? text.stale(time(queue.freshAt)) : ''}</p>` : nothing}
      <main class=${item ? 'chosen' : ''}>
        <div class="queue">
          <epione-inbox-list .items=${queue.items} .selected=${this.selected} .now=${this.now}
            @choose=${(event: CustomEvent<string>) => this.choose(event.detail)}></epione-inbox-list>
          ${queue.items.length > 0 ? nothing : html`<p class="empty muted">${this.emptiness(queue)}</p>`}
        </div>
        <div class="pane">${item ? this.detail(item) : html`<p class="empty muted">${text.choose}</p>`}</div>
      </main>
      <epione-panel .heading=${text.help}><dl class="keys">${text.keys.map(([key, meaning]) => html`<dt><kbd>${key}</kbd></dt><dd>${meaning}</dd>`)}</dl></epione-panel>
      <div class="unseen" aria-live="polite">${this.spoken}</div>`;
  }

  /** That nothing waits is said only of a list that came. */
  private emptiness(queue: Queue): string {
    if (!queue.loaded) return queue.problem ? text.notKnown : text.loading;
    return queue.shown.length === 0 ? text.emptyFilter : text.empty;
  }

  private detail(item: Escalation) {
    return html`
      <button class="button back" @click=${() => this.choose(null)}>${text.back}</button>
      <epione-inbox-detail .item=${item} .now=${this.now} .unit=${this.unit}></epione-inbox-detail>
      <div class="dock">
        ${this.note ? html`<p class="note ${this.note.bad ? 'problem' : ''}" role=${this.note.bad ? 'alert' : 'status'}>${this.note.text}</p>` : nothing}
        <epione-inbox-actions .item=${item} .draft=${this.drafts.of(item.id)} .busy=${this.busy}
          @act=${(event: CustomEvent<Action>) => this.act(item.id, event.detail)}
          @draft-changed=${(event: CustomEvent<Draft>) => this.drafts.keep(item.id, event.detail)}></epione-inbox-actions>
      </div>`;
  }

  private item(queue: Queue): Escalation | null {
    if (this.selected === null) return null;
    const current = queue.items.find((item) => item.id === this.selected);
    if (current) this.last = current;
    return this.last?.id === this.selected ? this.last : null;
  }

  private open(token: TokenProvider): void {
    this.queue?.close();
    this.client = new EpioneClient({ serverUrl: this.serverUrl, token, onSignedOut: () => this.signOut() });
    this.queue = new Queue(this.client, {
      changed: () => this.requestUpdate(),
      arrived: (item) => (this.spoken = text.arrived(item.patientName ?? item.patientId, words.levelNames[item.level])),
    });
    void this.queue.refresh();
  }

  private filter(queue: Queue, status: EscalationStatus): void {
    queue.show(queue.shown.includes(status) ? queue.shown.filter((one) => one !== status) : [...queue.shown, status]);
  }

  private choose(id: string | null): void {
    if (id !== this.selected) this.pane?.scrollTo({ top: 0 });
    this.selected = id;
    this.note = null;
  }

  private async act(id: string, action: Action): Promise<void> {
    if (!this.client || !this.queue) return;
    this.busy = true;
    const result = await this.call(this.client, id, action);
    this.busy = false;
    if (!this.queue) return;
    if (result.ok) {
      this.drafts.done(id, action.kind);
      this.note = { text: text.done[action.kind], bad: false };
      const stored = result.value as Escalation | undefined;
      if (stored?.id === id) {
        this.queue.put(stored);
        this.last = stored;
      }
    } else {
      const conflict = result.problem.kind === 'conflict';
      this.note = { text: conflict ? `${text.conflict} ${result.problem.detail ?? ''}` : explain(result.problem), bad: true };
    }
    await this.queue.refresh();
  }

  private call(client: EpioneClient, id: string, action: Action): Promise<Result<unknown>> {
    switch (action.kind) {
      case 'accept': return client.accept(id);
      case 'reply': return client.reply(id, action.text);
      case 'release': return client.release(id);
      case 'reroute': return client.reroute(id, action.to, action.reason);
      case 'resolve': return client.resolve(id, action.outcome, action.note);
    }
  }

  private readonly keydown = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const typing = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (event.key === 'Escape' && typing) return target.blur();
    if (!this.queue || typing || event.ctrlKey || event.metaKey || event.altKey || this.help?.open) return;
    const keys: Record<string, () => unknown> = {
      j: () => this.step(1), k: () => this.step(-1), ArrowDown: () => this.inList(event) && this.step(1),
      ArrowUp: () => this.inList(event) && this.step(-1), a: () => this.acceptByKey(), r: () => this.actions?.open('reply'),
      l: () => this.actions?.open('release'),
      e: () => this.actions?.open('resolve'), t: () => this.actions?.open('reroute'), '?': () => this.help.show(),
    };
    const run = keys[event.key];
    if (!run) return;
    if (event.key.startsWith('Arrow') && !this.inList(event)) return;
    event.preventDefault();
    run();
  };

  private inList(event: KeyboardEvent): boolean {
    return event.composedPath().includes(this.list);
  }

  private acceptByKey(): void {
    if (this.selected && this.actions?.allowed('accept') && !this.busy) void this.act(this.selected, { kind: 'accept' });
  }

  private step(by: number): void {
    const items = this.queue?.items ?? [];
    const index = items.findIndex((item) => item.id === this.selected);
    const next = items[index < 0 ? 0 : Math.max(0, Math.min(items.length - 1, index + by))];
    if (!next) return;
    this.choose(next.id);
    void this.updateComplete.then(() => this.list.updateComplete).then(() => this.list.focusSelected());
  }
}
