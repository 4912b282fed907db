import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Area, EpioneClient, Problem } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { explain, words } from '../ui/strings.ts';
import { base } from '../ui/theme.ts';
import { text } from './strings.ts';

/** In which area the person is, as they choose it from those that a feed names. It moves only after the server took it. */
@element('epione-place')
export class EpionePlace extends LitElement {
  static override styles = [base, css`
    :host { display: block; padding: 4px 12px 8px; }
    label { display: grid; gap: 4px; font-weight: 600; }
    select { font: inherit; min-block-size: 44px; padding: 8px; border: 1px solid var(--ep-edge); border-radius: 12px; background: var(--ep-raised); color: inherit; max-inline-size: 100%; }
  `];

  @property({ attribute: false }) client!: EpioneClient;
  @state() private areas: Area[] | null = null;
  @state() private area = '';
  @state() private problem: Problem | null = null;
  @state() private busy = false;

  protected override firstUpdated(): void {
    void this.load();
  }

  private async load(): Promise<void> {
    const [areas, place] = await Promise.all([this.client.areas(), this.client.place()]);
    if (areas.ok && place.ok) {
      this.areas = areas.value.areas;
      this.area = place.value.area ?? '';
    } else this.problem = areas.ok ? (place.ok ? null : place.problem) : areas.problem;
  }

  override render() {
    return html`
      ${this.problem ? html`<p class="problem" role="alert">${explain(this.problem)}</p>` : nothing}
      ${this.areas === null ? (this.problem ? nothing : html`<p class="muted" role="status">${words.loading}…</p>`)
        : this.areas.length === 0 ? html`<p class="muted">${text.noAreas}</p>`
        : html`<label>${text.area}
            <select .value=${this.area} ?disabled=${this.busy} @change=${this.choose}>
              <option value="" ?selected=${this.area === ''}>${text.areaNone}</option>
              ${this.areas.map((area) => html`
                <option value=${area.area} ?selected=${area.area === this.area}>${area.name}</option>`)}
            </select></label>`}`;
  }

  private async choose(event: Event): Promise<void> {
    const wanted = (event.target as HTMLSelectElement).value;
    this.busy = true;
    this.problem = null;
    const answer = wanted === '' ? await this.client.forgetPlace() : await this.client.setPlace(wanted);
    this.busy = false;
    if (answer.ok) this.area = wanted;
    else this.problem = answer.problem;
  }
}
