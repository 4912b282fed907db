import { css } from 'lit';

export const inboxStyles = css`
  :host { display: grid; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr); block-size: 100%; min-block-size: 24rem; background: var(--ep-ground); overflow: hidden; }
  .gate { grid-row: 1 / -1; overflow-y: auto; }
  header { grid-row: 1; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 20px; padding: 8px 16px; background: var(--ep-surface); border-block-end: 1px solid var(--ep-line); }
  .brand { display: flex; align-items: center; gap: 10px; }
  .mark { inline-size: 32px; block-size: 32px; flex: none; }
  h1 { font-family: var(--ep-display); font-size: 1.25rem; font-weight: 600; }
  .filters { display: inline-flex; flex-wrap: wrap; gap: 6px; }
  .filters button { border: 1px solid var(--ep-edge); background: none; border-radius: 999px; padding: 0 14px; min-block-size: 40px; font-size: 0.875rem; }
  .filters button:focus-visible { border-radius: 999px; }
  .filters button[aria-pressed='true'] { background: var(--ep-accent-soft); border-color: var(--ep-accent); font-weight: 650; }
  .filters button[aria-pressed='true']::before { content: '✓ '; }
  .tools { display: flex; gap: 4px; }
  kbd { font: inherit; font-size: 0.75rem; border: 1px solid currentcolor; border-radius: 4px; padding: 0 6px; opacity: 0.8; }
  .stale { grid-row: 2; padding: 8px 16px; background: var(--ep-soon-soft); border-block-end: 1px dashed var(--ep-soon); }
  main:not(.gate) { grid-row: 3; display: grid; grid-template-columns: minmax(17rem, 24rem) minmax(0, 1fr); min-block-size: 0; }
  .queue { display: flex; flex-direction: column; min-block-size: 0; overflow-y: auto; border-inline-end: 1px solid var(--ep-line); background: var(--ep-surface); }
  epione-inbox-list { overflow: visible; }
  .empty { padding: 32px 20px; text-align: center; }
  .pane { min-block-size: 0; overflow-y: auto; padding: 20px 24px 0; display: flex; flex-direction: column; gap: 18px; scroll-padding-block-end: 40%; }
  .pane > * { inline-size: 100%; max-inline-size: 54rem; margin-inline: auto; }
  .dock { position: sticky; inset-block-end: 0; margin-block-start: auto; background: var(--ep-ground); padding-block: 12px max(16px, env(safe-area-inset-bottom)); border-block-start: 1px solid var(--ep-line); display: grid; gap: 8px; }
  .note { font-size: 0.9375rem; }
  .keys { display: grid; grid-template-columns: max-content 1fr; gap: 10px 20px; }
  .back { display: none; }
  @media (forced-colors: active) { .filters button[aria-pressed='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; } }
  @media (max-width: 760px) {
    main:not(.gate) { grid-template-columns: 1fr; }
    main.chosen .queue, main:not(.chosen) .pane { display: none; }
    .queue { border: 0; }
    .pane { padding: 12px 16px 0; }
    .back { display: inline-flex; inline-size: fit-content !important; margin-inline: 0 !important; }
    .tools button:first-child, .brand .muted { display: none; }
    .tools { order: 1; }
    .filters { order: 2; inline-size: 100%; flex-wrap: nowrap; overflow-x: auto; padding: 3px; gap: 4px; }
    .filters button { padding: 0 6px; font-size: 0.75rem; white-space: nowrap; flex: 1 0 auto; }
    header { gap: 6px; }
  }
`;
