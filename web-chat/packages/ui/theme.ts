import { css } from 'lit';

/**
 * The tokens. A host page sets `--epione-*`; everything below uses `--ep-*`. Custom properties pass
 * through shadow roots, so only the outermost element needs this sheet.
 */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --ep-font: var(--epione-font, 'Inter', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    --ep-display: var(--epione-display-font, 'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', Georgia, serif);
    --ep-ground: var(--epione-ground, light-dark(#f4f2ed, #11181a));
    --ep-surface: var(--epione-surface, light-dark(#fffefb, #1a2325));
    --ep-raised: var(--epione-raised, light-dark(#ebe8e0, #243033));
    --ep-ink: var(--epione-ink, light-dark(#1c2b2d, #e8ece8));
    --ep-muted: var(--epione-muted, light-dark(#566466, #a3b1b0));
    --ep-line: var(--epione-line, light-dark(#d9d5ca, #33423f));
    --ep-edge: var(--epione-edge, light-dark(#8a9491, #71827f));
    --ep-accent: var(--epione-accent, light-dark(#0d5f5b, #7fd0c4));
    --ep-on-accent: var(--epione-on-accent, light-dark(#ffffff, #06201e));
    --ep-accent-soft: var(--epione-accent-soft, light-dark(#dcebe6, #1d3a38));
    --ep-human: var(--epione-human, light-dark(#efe4f0, #35283a));
    --ep-focus: var(--epione-focus, light-dark(#0b4fb3, #9cc4ff));
    /* The ground of the pinned banner: white text on it in both schemes. */
    --ep-alarm: light-dark(#a01220, #a81b2a);
    --ep-crisis: light-dark(#5b2a6e, #6d3a80);
    --ep-emergency: light-dark(#a01220, #ff8d8d);
    --ep-emergency-soft: light-dark(#fbe6e5, #431d20);
    --ep-urgent: light-dark(#9a4100, #f0a05c);
    --ep-urgent-soft: light-dark(#fbeadb, #3a2614);
    --ep-soon: light-dark(#7a5b00, #c9a227);
    --ep-soon-soft: light-dark(#f8efd2, #342c12);
    --ep-routine: light-dark(#1d5687, #7ab4e6);
    --ep-routine-soft: light-dark(#e2edf6, #18303f);
    --ep-self-care: light-dark(#2b6236, #83c592);
    --ep-self-care-soft: light-dark(#e2efe2, #1a3321);
    --ep-radius: var(--epione-radius, 14px);
    --ep-shadow: 0 1px 2px rgb(20 30 30 / 8%), 0 6px 24px rgb(20 30 30 / 7%);
    font-family: var(--ep-font);
    font-size: var(--epione-font-size, 1rem);
    line-height: 1.5;
    color: var(--ep-ink);
  }
  :host([theme='light']) { color-scheme: light; }
  :host([theme='dark']) { color-scheme: dark; }
`;

/** What every component shares: box model, focus, buttons, hidden text. */
export const base = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host([hidden]), [hidden] { display: none !important; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
  h1, h2, h3, h4 { line-height: 1.25; }
  ul[role='list'], ol[role='list'] { list-style: none; }
  a { color: var(--ep-accent); text-underline-offset: 2px; }
  :focus-visible { outline: 3px solid var(--ep-focus); outline-offset: 2px; border-radius: 6px; }
  button, input, textarea, select { font: inherit; color: inherit; }
  button { cursor: pointer; }
  button[aria-disabled='true'] { cursor: default; }
  .button {
    min-block-size: 44px; padding: 8px 16px; border-radius: 999px; border: 1px solid var(--ep-edge);
    background: var(--ep-surface); color: var(--ep-ink); font-weight: 550; line-height: 1.2;
    display: inline-flex; align-items: center; justify-content: center; gap: 8px; text-decoration: none;
  }
  .button:hover { background: var(--ep-accent-soft); border-color: var(--ep-accent); }
  .button:focus-visible { border-radius: 999px; }
  .button[disabled] { opacity: 0.55; cursor: default; }
  .primary { background: var(--ep-accent); border-color: var(--ep-accent); color: var(--ep-on-accent); }
  .primary:hover:not([disabled]) { background: color-mix(in srgb, var(--ep-accent) 86%, var(--ep-ink)); }
  .quiet { border-color: transparent; background: transparent; }
  .icon { inline-size: 20px; block-size: 20px; flex: none; }
  .muted { color: var(--ep-muted); }
  .small { font-size: 0.875em; }
  .unseen {
    position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; border: 0;
    overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .field {
    inline-size: 100%; min-block-size: 44px; padding: 10px 12px; border: 1px solid var(--ep-edge);
    border-radius: 10px; background: var(--ep-surface);
  }
  .problem {
    border: 1px solid var(--ep-emergency); background: var(--ep-emergency-soft); border-radius: 10px; padding: 10px 14px;
  }
  @media (forced-colors: active) {
    .button, .field { border-color: ButtonText; }
    :focus-visible { outline-color: Highlight; }
  }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
  }
`;

/** The colours of a level, for anything that carries `data-level`. */
export const levels = css`
  [data-level] { --level: var(--ep-edge); --level-soft: var(--ep-raised); }
  [data-level='emergency'] { --level: var(--ep-emergency); --level-soft: var(--ep-emergency-soft); }
  [data-level='urgent'] { --level: var(--ep-urgent); --level-soft: var(--ep-urgent-soft); }
  [data-level='soon'] { --level: var(--ep-soon); --level-soft: var(--ep-soon-soft); }
  [data-level='routine'] { --level: var(--ep-routine); --level-soft: var(--ep-routine-soft); }
  [data-level='self-care'] { --level: var(--ep-self-care); --level-soft: var(--ep-self-care-soft); }
  .level {
    display: inline-flex; align-items: center; gap: 6px; padding: 2px 10px; border-radius: 999px;
    background: var(--level-soft); border: 1px solid var(--level); font-size: 0.8125em; font-weight: 650;
  }
  .level .icon { inline-size: 15px; block-size: 15px; }
`;
