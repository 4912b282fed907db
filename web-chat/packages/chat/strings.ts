import type { Delivery, EscalationStatus, Level, Persona, Purpose } from '../sdk/index.ts';
import type { PersonaChoice } from '../ui/sign-in.ts';

/** Every word of the chat that does not come from the server. Replace any of them to translate. */
export const text = {
  title: 'Epione',
  tagline: 'Health assistant',
  signIn: {
    title: 'Epione',
    lead: 'A health assistant that answers from your own data, says where every sentence comes from, and hands over to your care team.',
    demoLabel: 'Demo with synthetic data: nobody here is real',
    noDemo: 'This server gives no demo sign-in. Open the chat from your clinic’s site, which signs you in.',
  },
  personas: [
    { persona: 'ana', name: 'Ana', about: 'Patient: type 2 diabetes, wears a glucose sensor. Open her chat.' },
    { persona: 'maya', name: 'Maya', about: 'Nurse of the care team. Opens the inbox.', href: '/inbox/' },
    { persona: 'pulseband', name: 'PulseBand', about: 'Device vendor that sends readings.' },
    { persona: 'omar', name: 'Omar', about: 'Operator of this server.' },
  ] satisfies PersonaChoice[],
  role: {
    pulseband: 'A vendor has no chat. It sends readings with POST /api/signals/{format}, for patients who granted it.',
    omar: 'An operator has no chat. Health, metrics and the description of the API are open to this account.',
  } as Partial<Record<Persona, string>>,
  copyToken: 'Copy the access token',
  tokenCopied: 'Copied. It ends with this demo.',
  apiDescription: 'Description of the API',
  signOut: 'Sign out',
  talk: 'Talk to a person',
  talkTurn: 'I want to talk to a person',
  profile: 'My profile',
  privacy: 'Privacy',
  unit: 'Glucose unit',
  welcome: {
    title: 'How are you today?',
    is: 'I answer questions about your readings, labs and medicines, look at symptoms with you, and bring in your care team.',
    isNot: 'I am software. I make no diagnosis and change no medicine.',
    alarm: 'I am not a glucose alarm: keep the alarms of your sensor on.',
    emergency: 'In an emergency, call your local emergency number now; do not wait for an answer here.',
    synthetic: 'Synthetic demo data',
    llm: 'Works without a language model; sources are shown for every sentence.',
  },
  starters: [
    'What was my average glucose last week?',
    'How did I sleep last week?',
    'What is HbA1c?',
    'I have a sore throat',
  ],
  startersLabel: 'You could ask',
  suggestionsLabel: 'Suggestions',
  transcript: 'Conversation',
  end: 'End of the conversation',
  newMessages: 'New messages',
  you: 'You',
  assistant: 'Epione',
  ai: 'AI',
  aiLong: 'Written by software, not by a person',
  wording: {
    rules: 'Fixed wording',
    extractive: 'Built from your data and sources',
    llm: 'Worded by a language model, checked',
  } as Record<string, string>,
  delivery: {
    queued: 'Waiting for the connection',
    sending: 'Sending',
    sent: 'Sent',
    failed: 'Not sent',
  } satisfies Record<Delivery, string>,
  unsentUrgent: 'If it is urgent, do not wait: call your local emergency number.',
  resend: 'Send again',
  sources: (count: number) => (count === 1 ? '1 source' : `${count} sources`),
  unreviewed: 'Not yet reviewed by a clinician',
  reviewedBy: (name: string) => `Reviewed by ${name}`,
  review: 'Review',
  source: (index: number, label: string) => `Source ${index}: ${label}`,
  sourcesTitle: 'Where this comes from',
  observed: 'Observed',
  reference: 'Reference',
  openSource: 'Open the source',
  showSource: (value: string) => `${value}: show where it comes from`,
  showReadings: 'Show the readings and what was sent',
  attach: 'Send a file',
  dropHere: 'Drop the file here to send it',
  why: 'Why this level',
  rule: 'Rule',
  placeholder: 'Write a message',
  composer: 'Message',
  send: 'Send',
  disclaimer: 'Software, not a clinician, and not a glucose alarm. In an emergency call your local emergency number.',
  thinking: 'Epione is working on it',
  offline: 'No connection. Messages wait here and are sent when it is back.',
  reconnecting: 'Connecting again…',
  signedOut: 'You were signed out. A message that was not sent is not kept: please write it again.',
  loading: 'Opening your conversation…',
  failedToOpen: 'The conversation could not be opened.',
  call: (label: string) => `Call ${label}`,
  pinnedNote: 'Stays here until your care team closes it.',
  pinFallback: {
    emergency: 'This may be an emergency. Call your local emergency number now.',
    crisis: 'Please talk to someone now. In danger, call your local emergency number.',
  },
  showInChat: 'Show the whole message',
  escalation: {
    requested: 'Passed to the care team. Nobody has read it yet.',
    accepted: 'A person of the care team has read it.',
    answered: 'The care team has answered.',
    resolved: 'The care team has closed it.',
  } satisfies Record<EscalationStatus, string>,
  escalationLabel: 'Care team',
  profileTitle: 'What Epione knows about you',
  asOf: 'As of',
  glucoseTitle: 'Glucose, summary',
  gmi: 'GMI, estimated',
  noFacts: 'Nothing is stored yet.',
  from: 'from',
  ago: (span: string) => `${span} ago`,
  privacyTitle: 'Privacy and your data',
  consentsTitle: 'What may be used',
  purposes: {
    glucose: ['Glucose', 'Sensor and meter readings'],
    wearable: ['Wearables', 'Steps, heart rate, sleep'],
    labs: ['Laboratory', 'Results of tests'],
    records: ['Health records', 'Conditions, medicines, allergies'],
    questionnaires: ['Questionnaires', 'Your answers to forms'],
    genome: ['Genome', 'Variants, medicines and genes, polygenic scores'],
    research: ['Research', 'Counts over many people, never you alone'],
    llm: ['Language model', 'Lets a language model word answers; it gets an allow-list of fields only'],
    environment: ['Air and heat', 'Looks at the air and the heat of the area you name, never at where you are'],
  } satisfies Record<Purpose, [string, string]>,
  area: 'Your area',
  areaNone: 'Not named',
  noAreas: 'No feed tells of any area here yet.',
  on: 'on',
  off: 'off',
  exportTitle: 'Your data',
  exportAbout: 'Everything stored about you, as a file.',
  exportAction: 'Download my data',
  exporting: 'Collecting…',
  genomeTitle: 'My genome',
  announce: {
    level: (level: Level, words: string) => (level === 'none' ? '' : `${words}. `),
  },
};

/** Overrides in place; nested objects are merged. */
export function setText(overrides: DeepPartial<typeof text>): void {
  merge(text as Record<string, unknown>, overrides as Record<string, unknown>);
}

export type DeepPartial<T> = { [K in keyof T]?: T[K] extends (...args: never[]) => unknown ? T[K] : DeepPartial<T[K]> };

function merge(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(from)) {
    const old = into[key];
    const both = [old, value].every((side) => side !== null && typeof side === 'object' && !Array.isArray(side));
    if (both) merge(old as Record<string, unknown>, value as Record<string, unknown>);
    else into[key] = value;
  }
}
