import { svg, type TemplateResult } from 'lit';
import { html } from 'lit';
import type { Level } from '../sdk/index.ts';

/** Line icons on a 24 grid. They are decoration: the text beside them carries the meaning. */
const PATHS = {
  send: 'M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8c.8-3.6 4-5.5 8-5.5s7.2 1.9 8 5.5',
  profile: 'M3 12h4l2.5-6 4.5 12 2.5-6H21',
  lock: 'M6 11h12v9H6v-9Zm3 0V8a3 3 0 0 1 6 0v3',
  file: 'M20 11.500 12.300 19.200a5 5 0 0 1-7-7L13 4.500a3.300 3.300 0 0 1 4.700 4.700L10.200 16.700a1.700 1.700 0 0 1-2.400-2.400L14.500 7.600',
  close: 'M6 6l12 12M18 6 6 18',
  phone: 'M6 3h3l2 5-2.5 1.500a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3Z',
  alert: 'M12 3 2.5 20h19L12 3Zm0 6.500v5m0 2.800v.2',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.500l3.5 2',
  calendar: 'M4 6h16v14H4V6Zm0 5h16M8 3v5m8-5v5',
  leaf: 'M5 19c0-9 5-14 14-14 0 9-5 14-14 14Zm0 0 8-8',
  down: 'M12 5v14m-6-6 6 6 6-6',
  back: 'M20 12H4m6-6-6 6 6 6',
  out: 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6',
  helix: 'M7 3c0 6 10 6 10 12 0 2-.8 4-2 6M17 3c0 2.500-1.700 4-3.800 5.300M7 21c0-2.500 1.700-4 3.800-5.300M8.500 6h7m-7 12h7',
  leave: 'M10 4H4v16h6m5-12 4 4-4 4m4-4H9',
  spark: 'M12 3v4m0 10v4M3 12h4m10 0h4M6 6l2.5 2.500m7 7L18 18M6 18l2.5-2.500m7-7L18 6',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
}

export function levelIcon(level: Level): TemplateResult {
  switch (level) {
    case 'emergency': return icon('alert');
    case 'urgent': return icon('alert');
    case 'soon': return icon('clock');
    case 'routine': return icon('calendar');
    default: return icon('leaf');
  }
}

/** The mark: a calm wave inside a ring, after the goddess of the soothing of pain. */
export function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 40 40" fill="none" aria-hidden="true">
    <circle cx="20" cy="20" r="18" fill="var(--ep-accent)"></circle>
    <path d="M7 21c4 0 4.5-6 7-6s3.5 12 6 12 3.5-12 6-12 3 6 7 6" stroke="var(--ep-on-accent)" stroke-width="2.6"
      stroke-linecap="round" stroke-linejoin="round"></path></svg>`;
}
