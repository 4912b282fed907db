import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ConversationModel, EpioneClient, type GlucoseUnit, type OutgoingTurn, type Problem, type Profile, type Reply, type TokenProvider } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { setFormat } from '../ui/format.ts';
import { icon, mark } from '../ui/icons.ts';
import '../ui/panel.ts';
import type { EpionePanel } from '../ui/panel.ts';
import type { DemoSession } from '../ui/session.ts';
import '../ui/sign-in.ts';
import { explain, words } from '../ui/strings.ts';
import { base, tokens } from '../ui/theme.ts';
import './announcer.ts';
import type { EpioneAnnouncer } from './announcer.ts';
import './banner.ts';
import { chatStyles } from './chat-styles.ts';
import './citations.ts';
import './composer.ts';
import type { EpioneComposer } from './composer.ts';
import './escalation-line.ts';
import './privacy-panel.ts';
import './profile-panel.ts';
import './role-card.ts';
import { setText, text, type DeepPartial } from './strings.ts';
import './suggestions.ts';
import './transcript.ts';
import type { EpioneTranscript } from './transcript.ts';
import './unit-switch.ts';
import './welcome.ts';

type PanelView = { kind: 'profile' } | { kind: 'privacy' } | { kind: 'genome' } | { kind: 'citations'; reply: Reply; chosen: string | null };

/** The chat. See the README for attributes, events and theming. */
@element('epione-chat')
export class EpioneChat extends LitElement {
  static override styles = [tokens, base, chatStyles];

  /** Origin of the service; empty for the page's own. */
  @property({ attribute: 'server-url' }) serverUrl = '';
  @property() unit: GlucoseUnit = 'mg/dL';
  @property() locale = '';
  @property({ reflect: true }) theme = '';
  /** Set by a host page that signs its people in; without it the demo sign-in is offered. */
  @property({ attribute: false }) tokenProvider: TokenProvider | null = null;

  @state() private model: ConversationModel | null = null;
  @state() private session: DemoSession | null = null;
  @state() private profile: Profile | null = null;
  @state() private panel: PanelView | null = null;
  @state() private version = 0;
  @state() private expired = false;
  @state() private dragging = false;
  @query('epione-panel') private panelElement!: EpionePanel;
  @query('epione-announcer') private announcer!: EpioneAnnouncer;
  @query('epione-transcript') private transcript!: EpioneTranscript;
  @query('epione-composer') private composer!: EpioneComposer;

  private client: EpioneClient | null = null;
  private held: string[] = [];
  private pinCount = 0;
  private readonly networkChanged = () => {
    if (navigator.onLine) this.model?.online();
    this.requestUpdate();
  };

  set strings(overrides: DeepPartial<typeof text>) {
    setText(overrides);
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page: leaving it has closed everything.
    if (this.hasUpdated && this.tokenProvider) this.open(this.tokenProvider);
    for (const name of ['online', 'offline']) window.addEventListener(name, this.networkChanged);
    for (const name of ['dragover', 'dragleave', 'drop'] as const) this.addEventListener(name, this.drag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of ['online', 'offline']) window.removeEventListener(name, this.networkChanged);
    for (const name of ['dragover', 'dragleave', 'drop'] as const) this.removeEventListener(name, this.drag);
    this.signOut();
  }

  /** Sends a turn as if the person had written it. */
  send(message: string): void {
    this.model?.send(message);
    this.fire('epione-message-sent', { text: message });
  }

  signOut(): void {
    const was = this.model !== null || this.session !== null;
    this.model?.close();
    this.client?.genome.stop();
    this.panelElement?.close();
    Object.assign(this, { model: null, session: null, profile: null, panel: null, client: null, pinCount: 0 });
    setFormat({ zone: undefined });
    if (was) this.fire('epione-signed-out', {});
  }

  private expire(): void {
    this.signOut();
    this.expired = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('locale')) setFormat({ locale: this.locale || undefined });
    if (changed.has('tokenProvider') && this.tokenProvider) this.open(this.tokenProvider);
  }

  override render() {
    if (!this.model) return this.session ? this.roleCard(this.session) : this.signIn();
    const model = this.model;
    const offered = model.entries.findLast((entry) => entry.kind !== 'event');
    return html`
      <header>
        <div class="brand">${mark()}<div><h1>${text.title}</h1><p class="muted small">${text.tagline}</p></div></div>
        <nav aria-label=${text.title}>
          <epione-unit-switch class="wide" .unit=${this.unit} @unit-changed=${this.setUnit}></epione-unit-switch>
          <button class="button quiet tool" @click=${() => this.show({ kind: 'profile' })}>${icon('profile')}<span>${text.profile}</span></button>
          <button class="button quiet tool" @click=${() => this.show({ kind: 'privacy' })}>${icon('lock')}<span>${text.privacy}</span></button>
          <button class="button talk" ?disabled=${model.phase !== 'ready'} @click=${() => this.send(text.talkTurn)}>${icon('person')}${text.talk}</button>
        </nav>
      </header>
      <epione-banner .pins=${model.pins} @show-turn=${(e: CustomEvent<string>) => this.transcript.showTurn(e.detail)}></epione-banner>
      <main @keydown=${this.escape}>
        ${model.phase === 'ready' ? html`
          <epione-transcript .entries=${model.entries} .version=${this.version} .unit=${this.unit}
            .status=${model.waiting ? (model.status ?? text.thinking) : null}
            @show-citations=${this.citations} @take-back=${this.takeBack} @retry-turn=${(e: CustomEvent<OutgoingTurn>) => model.retry(e.detail)}>
            <epione-welcome .name=${this.profile?.patient.name ?? null} .synthetic=${this.profile?.patient.synthetic ?? this.session !== null}></epione-welcome>
            <epione-suggestions slot="after" .label=${model.entries.length === 0 ? text.startersLabel : text.suggestionsLabel}
              .options=${model.entries.length === 0 ? text.starters : offered?.kind === 'assistant' ? (offered.reply.suggestions ?? []) : []}
              @choose=${(e: CustomEvent<string>) => this.send(e.detail)}></epione-suggestions>
          </epione-transcript>` : this.waiting(model)}
      </main>
      <footer>
        <div class="column">
          ${model.connection === 'broken' || !navigator.onLine ? html`<p class="offline" role="status">${navigator.onLine ? text.reconnecting : text.offline}</p>` : nothing}
          ${this.escalationLine(model)}
          ${model.phase === 'ready' ? html`
            <epione-files .client=${this.client} @genome-file=${(e: CustomEvent<File>) => this.genomeFile(e.detail)}></epione-files>
            <epione-composer @send=${(e: CustomEvent<string>) => this.send(e.detail)} @files=${(e: CustomEvent<File[]>) => this.sendFiles(e.detail)}
              @scroll-page=${(e: CustomEvent<number>) => this.transcript.page(e.detail)}></epione-composer>` : nothing}
          <p class="disclaimer">${this.profile?.patient.synthetic ? html`<strong>${text.welcome.synthetic}.</strong> ` : nothing}${text.disclaimer}</p>
        </div>
      </footer>
      ${this.panels()}
      ${this.dragging ? html`<div class="drop" aria-hidden="true">${text.dropHere}</div>` : nothing}
      <epione-announcer></epione-announcer>`;
  }

  private escalationLine(model: ConversationModel) {
    const open = model.openEscalations.at(-1);
    return open ? html`<epione-escalation-line .escalation=${open} .state=${model.stateOf(open)} .raised=${model.raisedText(open)}></epione-escalation-line>` : nothing;
  }

  private signIn() {
    return html`<main class="gate">${this.expired ? html`<p class="problem expired" role="alert">${text.signedOut}</p>` : nothing}<epione-sign-in .serverUrl=${this.serverUrl} .choices=${text.personas} .text=${text.signIn}
      @signed-in=${(event: CustomEvent<DemoSession>) => this.enter(event.detail)}></epione-sign-in></main>`;
  }

  private roleCard(session: DemoSession) {
    return html`<main class="gate"><epione-role .session=${session} .serverUrl=${this.serverUrl} @sign-out=${this.signOut}></epione-role></main>`;
  }

  private waiting(model: ConversationModel) {
    return model.problem
      ? html`<div class="gate"><div class="problem" role="alert"><p><b>${text.failedToOpen}</b></p><p>${explain(model.problem)}</p>
          <p class="actions"><button class="button" @click=${() => model.open()}>${words.retry}</button>
          <button class="button quiet" @click=${this.signOut}>${text.signOut}</button></p></div></div>`
      : html`<div class="gate"><p class="muted" role="status">${text.loading}</p></div>`;
  }

  private panels() {
    const view = this.panel;
    const heading = view === null || view.kind === 'citations' ? text.sourcesTitle
      : { profile: text.profileTitle, privacy: text.privacyTitle, genome: text.genomeTitle }[view.kind];
    return html`
      <epione-panel .heading=${heading} @panel-closed=${this.panelClosed}>
        ${view?.kind === 'profile' ? html`
          <p class="units"><epione-unit-switch .unit=${this.unit} @unit-changed=${this.setUnit}></epione-unit-switch></p>
          <p class="units"><button class="button" data-open="genome" @click=${() => this.show({ kind: 'genome' })}>${icon('helix')}${text.genomeTitle}</button></p>
          <epione-profile .client=${this.client} .unit=${this.unit}></epione-profile>` : nothing}
        ${view?.kind === 'genome' ? html`
          <p class="units"><button class="button quiet back" @click=${() => this.show({ kind: 'profile' })}>${icon('back')}${text.profile}</button></p>
          <epione-genome .client=${this.client}></epione-genome>` : nothing}
        ${view?.kind === 'privacy' ? html`<epione-privacy .client=${this.client}></epione-privacy>
          <p class="leave"><button class="button" @click=${this.signOut}>${icon('leave')}${text.signOut}</button></p>` : nothing}
        ${view?.kind === 'citations' ? html`<epione-citations .client=${this.client} .reply=${view.reply} .chosen=${view.chosen}></epione-citations>` : nothing}
      </epione-panel>`;
  }

  private enter(session: DemoSession): void {
    this.session = session;
    if (!(session.persona in text.role)) this.open(session.provider);
  }

  private open(token: TokenProvider): void {
    this.model?.close();
    this.client = new EpioneClient({ serverUrl: this.serverUrl, token, onSignedOut: () => this.expire() });
    const model = new ConversationModel(this.client, {
      changed: () => this.changed(model),
      reply: (reply) => this.replied(reply),
      human: (event) => {
        this.say(`${event.author.name}, ${event.author.role}: ${event.text}`);
        this.fire('epione-message-received', event);
      },
      escalation: (event) => {
        this.say(`${text.escalationLabel}. ${event.text || text.escalation[event.status]}`);
        this.fire('epione-escalated', event);
      },
    });
    this.model = model;
    this.expired = false;
    this.scrollTop = 0;
    void model.open();
    void this.loadProfile(this.client);
  }

  private changed(model: ConversationModel): void {
    if (model !== this.model) return;
    // A new emergency must not lie behind an open panel.
    if (model.pins.length > this.pinCount) this.panelElement?.close();
    this.pinCount = model.pins.length;
    this.version++;
  }

  private replied(reply: Reply): void {
    const level = reply.disposition?.level ?? 'none';
    const lead = text.announce.level(level, words.levels[level]);
    this.say(lead + reply.sentences.map((sentence) => sentence.text).join(' '), level === 'emergency' || reply.disposition?.crisis);
    this.fire('epione-message-received', reply);
  }

  private async loadProfile(client: EpioneClient): Promise<void> {
    const answer = await client.profile();
    if (!answer.ok || client !== this.client) return;
    this.profile = answer.value;
    setFormat({ zone: answer.value.patient.zone ?? undefined });
    this.version++;
  }

  private async show(view: PanelView): Promise<void> {
    this.panel = view;
    await this.updateComplete;
    await this.panelElement.show();
    if (view.kind === 'genome') {
      await import('./genome/genome-panel.ts');
      await this.renderRoot.querySelector('epione-genome')?.load();
    }
    if (view.kind === 'profile') await this.renderRoot.querySelector('epione-profile')?.load();
    if (view.kind === 'privacy') await this.renderRoot.querySelector('epione-privacy')?.load();
  }

  private citations(event: CustomEvent<{ reply: Reply; citation: string | null }>): void {
    void this.show({ kind: 'citations', reply: event.detail.reply, chosen: event.detail.citation });
  }

  /** Files can be dropped anywhere on the chat once it is open. */
  private readonly drag = (event: DragEvent): void => {
    if (this.model?.phase !== 'ready' || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging = event.type === 'dragover';
    if (event.type === 'drop') void this.sendFiles([...event.dataTransfer.files]);
  };

  /** Sends files as if the person had chosen them. */
  async sendFiles(files: File[]): Promise<void> {
    await import('./files/files-tray.ts');
    this.renderRoot.querySelector('epione-files')?.add(files);
  }

  private async genomeFile(file: File): Promise<void> {
    await this.show({ kind: 'genome' });
    this.renderRoot.querySelector('epione-genome')?.offer(file);
  }

  private async takeBack(event: CustomEvent<{ delivery: string; settled: (problem: Problem | null) => void }>): Promise<void> {
    const answer = await this.client?.files.takeBack(event.detail.delivery);
    event.detail.settled(answer && !answer.ok ? answer.problem : null);
  }

  private panelClosed(): void {
    this.panel = null;
    for (const message of this.held.splice(0)) this.announcer?.say(message);
  }

  /** Behind a modal panel nothing is spoken; the message is kept until it closes. */
  private say(message: string, interrupt = false): void {
    if (this.panelElement?.open && !interrupt) this.held.push(message);
    else this.announcer?.say(message, interrupt);
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.composer?.focus();
  }

  private setUnit(event: CustomEvent<GlucoseUnit>): void {
    this.unit = event.detail;
  }

  private fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'epione-chat': EpioneChat;
    'epione-profile': import('./profile-panel.ts').EpioneProfile;
    'epione-privacy': import('./privacy-panel.ts').EpionePrivacy;
    'epione-files': import('./files/files-tray.ts').EpioneFiles;
    'epione-genome': import('./genome/genome-panel.ts').EpioneGenome;
  }
}
