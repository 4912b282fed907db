import { css } from 'lit';

export const genomeStyles = css`
  :host { display: grid; gap: 20px; }
  section { display: grid; gap: 10px; }
  h3 { font-size: 1rem; }
  .card { border: 1px solid var(--ep-line); border-radius: 12px; padding: 14px; display: grid; gap: 8px; }
  .warn { border-color: var(--ep-soon); background: var(--ep-soon-soft); }
  .problem { display: grid; gap: 10px; justify-items: start; }
  .choice { display: flex; gap: 10px; align-items: start; }
  .choice input { margin: 0; inline-size: 20px; block-size: 20px; flex: none; accent-color: var(--ep-accent); }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; }
  progress { inline-size: 100%; block-size: 12px; accent-color: var(--ep-accent); }
  dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 10px; }
  dt { font-size: 0.8125rem; color: var(--ep-muted); }
  dd { font-weight: 650; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  input[type='file'] { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  input[type='file']:focus-visible + label { outline: 3px solid var(--ep-focus); outline-offset: 2px; }
  label.button { cursor: pointer; }
  ul { display: grid; gap: 8px; }
  .head { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; justify-content: space-between; }
  .gene { font-weight: 700; }
  .result { font-weight: 600; overflow-wrap: anywhere; }
  .badge { border: 1px solid var(--ep-edge); border-radius: 999px; padding: 0 8px; font-size: 0.8125rem; }
  .badge.open { border-style: dashed; background: var(--ep-raised); }
  .badge.mine { border-color: var(--ep-accent); background: var(--ep-accent-soft); }
  .medicine { border-inline-start: 3px solid var(--ep-line); padding-inline-start: 10px; display: grid; gap: 2px; }
  .medicine.avoid, .medicine.prescriber-considers { border-color: var(--ep-soon); }
  .name { font-weight: 600; text-transform: capitalize; }
  summary { cursor: pointer; min-block-size: 28px; }
  details ul { margin-block-start: 8px; }
  .danger { border-color: var(--ep-emergency); color: var(--ep-emergency); }
`;
