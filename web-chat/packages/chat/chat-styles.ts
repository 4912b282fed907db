import { css } from 'lit';

export const chatStyles = css`
  :host {
    display: grid; grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr); block-size: 100%; min-block-size: 24rem;
    background: var(--ep-ground); overflow: hidden; position: relative;
  }
  header {
    grid-row: 1; display: flex; align-items: center; justify-content: space-between; gap: 8px 16px; padding: 8px 16px;
    background: var(--ep-surface); border-block-end: 1px solid var(--ep-line);
    padding-block-start: max(8px, env(safe-area-inset-top));
  }
  .brand { display: flex; align-items: center; gap: 10px; min-inline-size: 0; }
  .brand p { line-height: 1.2; }
  .mark { inline-size: 36px; block-size: 36px; flex: none; }
  h1 { font-family: var(--ep-display); font-size: 1.375rem; font-weight: 600; letter-spacing: -0.01em; line-height: 1.1; }
  nav { display: flex; align-items: center; gap: 6px; }
  .tool { padding-inline: 12px; }
  .talk { border-color: var(--ep-accent); color: var(--ep-accent); white-space: nowrap; }
  epione-banner { grid-row: 2; }
  main { grid-row: 3; min-block-size: 0; display: grid; grid-template-columns: minmax(0, 1fr); }
  .gate { overflow-y: auto; display: grid; grid-row: 1 / -1; }
  main .gate { place-items: center; padding: 24px; }
  .gate .problem { display: grid; gap: 8px; max-inline-size: 34rem; }
  .expired { margin: 16px auto 0; max-inline-size: 30rem; align-self: start; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; }
  epione-transcript { block-size: 100%; }
  footer { grid-row: 4; padding: 8px 16px max(8px, env(safe-area-inset-bottom)); background: linear-gradient(transparent, var(--ep-ground) 10px); }
  footer .column { max-inline-size: 46rem; margin-inline: auto; display: grid; gap: 8px; }
  .offline { font-size: 0.875rem; padding: 6px 14px; border-radius: 10px; background: var(--ep-soon-soft); border: 1px dashed var(--ep-soon); }
  .disclaimer { font-size: 0.75rem; color: var(--ep-muted); text-align: center; }
  .drop { position: absolute; inset: 8px; z-index: 2; display: grid; place-items: center; border: 3px dashed var(--ep-accent); border-radius: var(--ep-radius); background: color-mix(in srgb, var(--ep-accent-soft) 88%, transparent); font-weight: 650; pointer-events: none; }
  .units { margin-block-end: 16px; }
  .back { margin-inline-start: -16px; }
  .leave { margin-block-start: 28px; }
  @media (max-width: 760px) {
    .wide { display: none; }
    .tool { inline-size: 44px; padding: 0; }
    .tool span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  }
  @media (max-width: 480px) {
    header { padding-inline: 10px; }
    .brand div { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .talk { padding-inline: 14px; font-size: 0.9375rem; }
    nav { gap: 2px; }
  }
  /* A phone held flat or a page at 400 %: the parts scroll together, or nothing would be left for the words. */
  @media (max-height: 480px) {
    :host { grid-template-rows: auto auto minmax(15rem, 1fr) auto; overflow-y: auto; }
  }
  @media (max-width: 340px) {
    .talk .icon { display: none; }
  }
`;
