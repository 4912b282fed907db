import { css } from 'lit';

export const messageStyles = css`
  :host { display: block; }
  .bubble { border-radius: var(--ep-radius); padding: 12px 16px; max-inline-size: 100%; overflow-wrap: anywhere; display: grid; gap: 10px; }
  .patient { background: var(--ep-accent); color: var(--ep-on-accent); border-end-end-radius: 4px; inline-size: fit-content; max-inline-size: 85%; margin-inline-start: auto; }
  .assistant { background: var(--ep-surface); border: 1px solid var(--ep-line); border-start-start-radius: 4px; }
  .assistant[data-level='emergency'], .assistant[data-level='urgent'] { border-inline-start: 5px solid var(--level); }
  .assistant[data-level='soon'], .assistant[data-level='routine'], .assistant[data-level='self-care'] { border-inline-start: 4px solid var(--level); }
  .human { background: var(--ep-human); border: 1px solid var(--ep-edge); border-start-start-radius: 4px; inline-size: fit-content; max-inline-size: 92%; }
  .words { white-space: pre-line; max-inline-size: 68ch; }
  ul.words:not(.steps) { padding-inline-start: 1.2em; display: grid; gap: 4px; }
  .steps { display: grid; gap: 6px; padding: 0; }
  .steps.serious li:first-child { font-weight: 650; }
  .review { border: 1px dashed var(--ep-edge); border-radius: 999px; padding: 0 8px; font-size: 0.75rem; color: var(--ep-muted); }
  .chips { white-space: nowrap; font-weight: 400; }
  .by { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 8px; font-size: 0.875rem; }
  .by .icon { inline-size: 18px; block-size: 18px; }
  .ai { font-size: 0.6875rem; font-weight: 700; letter-spacing: 0.05em; border: 1px solid var(--ep-edge); border-radius: 5px; padding: 0 5px; color: var(--ep-muted); }
  .strip { display: flex; align-items: center; gap: 8px; background: var(--level-soft); border-radius: 8px; padding: 6px 10px; }
  .strip .icon { color: var(--level); }
  .headline { font-weight: 650; font-size: 1.0625rem; }
  .meta { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; margin-block-start: 4px; font-size: 0.8125rem; color: var(--ep-muted); padding-inline: 4px; }
  .meta.end { justify-content: end; }
  .failed .delivery { color: var(--ep-ink); font-weight: 650; text-decoration: underline wavy var(--ep-emergency) 1px; text-underline-offset: 4px; }
  .unsent { display: flex; flex-wrap: wrap; align-items: center; justify-content: end; gap: 8px 14px; font-size: 0.875rem; margin-block-start: 4px; text-align: end; }
  .chip {
    position: relative; inline-size: 22px; block-size: 22px; margin-inline: 4px 1px; padding: 0; vertical-align: 2px; border: 1px solid var(--ep-accent);
    border-radius: 11px; background: var(--ep-accent-soft); color: var(--ep-ink); font-size: 0.75rem; font-weight: 650; line-height: 1;
  }
  /* The circle stays small in the line; the finger gets a larger target. */
  .chip::after { content: ''; position: absolute; inset: -9px -4px; }
  .chip:hover { background: var(--ep-accent); color: var(--ep-on-accent); }
  .chip:focus-visible { border-radius: 11px; }
  .figure { display: inline; border: 0; padding: 0; background: none; color: inherit; font: inherit; text-decoration: underline dotted var(--ep-accent); text-underline-offset: 3px; }
  .figure:hover { background: var(--ep-accent-soft); }
  .link { border: 0; background: none; padding: 6px 4px; min-block-size: 32px; color: var(--ep-accent); text-decoration: underline; text-underline-offset: 2px; }
  .calls { display: flex; flex-wrap: wrap; gap: 8px; }
  .why summary { cursor: pointer; color: var(--ep-accent); min-block-size: 32px; font-size: 0.875rem; display: inline-flex; align-items: center; }
  .why summary::before { content: '▸'; margin-inline-end: 6px; }
  .why[open] summary::before { content: '▾'; }
  .why ul { padding-inline-start: 1.2em; display: grid; gap: 6px; }
  .event { display: flex; justify-content: center; text-align: center; font-size: 0.875rem; padding: 4px 0; }
  .event > span { background: var(--ep-raised); border-radius: 16px; padding: 5px 14px; }
  .event .icon { inline-size: 16px; block-size: 16px; vertical-align: -3px; }
  @media (forced-colors: active) { .bubble, .strip, .event > span { border: 1px solid CanvasText; } }
`;
