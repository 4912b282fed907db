/** The HTTP contract of the service as types. Field names are the wire names. */

export type Level = 'emergency' | 'urgent' | 'soon' | 'routine' | 'self-care' | 'none';

/** Highest first: the index is the sort key everywhere. */
export const LEVELS: readonly Level[] = ['emergency', 'urgent', 'soon', 'routine', 'self-care', 'none'];

export interface Reason {
  ruleId: string;
  text: string;
  source?: string | null;
}

export interface Disposition {
  level: Level;
  crisis: boolean;
  headline?: string | null;
  reasons?: Reason[];
}

export type CitationKind = 'fact' | 'assessment' | 'passage' | 'rule' | 'template';

export interface Citation {
  id: string;
  kind: CitationKind;
  ref?: string | null;
  label: string;
  url?: string | null;
  observedAt?: string | null;
  /** `unreviewed` until a named clinician signs a text of the service; absent for what is none. */
  review?: string | null;
}

export interface Sentence {
  text: string;
  citations?: string[];
}

/** A point is an RFC 3339 instant and a value; a null value is a hole that is drawn as a hole. */
export type Point = [at: string, value: number | null];

export interface Series {
  name: string;
  points: Point[];
}

export interface ChartAttachment {
  kind: 'chart';
  title: string;
  summary: string;
  unit?: string | null;
  range?: { low: number; high: number } | null;
  series: Series[];
}

/** Percentiles of glucose by the time of day, the lowest first; a point is hours and minutes of the person's clock. */
export interface DayPatternAttachment extends Omit<ChartAttachment, 'kind'> {
  kind: 'agp';
}

/** Kinds that this client does not know yet stay readable through title and summary. */
export interface OtherAttachment {
  kind: string;
  title?: string;
  summary?: string;
}

export type Attachment = ChartAttachment | DayPatternAttachment | OtherAttachment;

export type EscalationStatus = 'requested' | 'accepted' | 'answered' | 'resolved';

export interface Reply {
  turnId: string;
  conversationId?: string;
  decisionId?: string | null;
  disposition?: Disposition | null;
  sentences: Sentence[];
  citations?: Citation[];
  attachments?: Attachment[];
  suggestions?: string[];
  escalation?: { id: string; status: EscalationStatus } | null;
  wording?: 'rules' | 'extractive' | 'llm';
}

export interface Author {
  name: string;
  role: string;
}

export interface StatusEvent {
  turnId?: string;
  text: string;
}

export interface HumanEvent {
  text: string;
  at: string;
  author: Author;
  escalationId?: string | null;
}

export interface EscalationEvent {
  id: string;
  status: EscalationStatus;
  level: Level;
  crisis: boolean;
  text?: string | null;
}

export interface TurnItem {
  seq: number;
  kind: 'patient' | 'assistant' | 'human';
  at: string;
  text?: string | null;
  reply?: Reply | null;
  author?: Author | null;
}

export type Persona = 'ana' | 'maya' | 'pulseband' | 'omar';

export interface DemoToken {
  access_token: string;
  token_type: string;
  expires_in: number;
  patientId?: string | null;
}

export type FactState =
  | 'MEASURED'
  | 'STALE'
  | 'NOT_MEASURED'
  | 'NOT_CALLED'
  | 'IMPUTED'
  | 'CONFLICTING'
  | 'WITHHELD';

export interface Fact {
  key: string;
  label: string;
  category: string;
  state: FactState;
  value?: number | string | boolean | null;
  unit?: string | null;
  text?: string | null;
  observedAt?: string | null;
  age?: string | null;
  source?: string | null;
  device?: string | null;
  method?: string | null;
  ref?: string | null;
}

export interface Profile {
  patient: {
    id: string;
    name?: string | null;
    birthDate?: string | null;
    sex?: string | null;
    zone?: string | null;
    country?: string | null;
    synthetic?: boolean;
  };
  asOf: string;
  facts: Fact[];
}

/** Names of section 5; what the server cannot compute is absent or null. */
export type GlucoseSummary = Record<string, unknown>;

export type Purpose =
  | 'glucose'
  | 'wearable'
  | 'labs'
  | 'records'
  | 'questionnaires'
  | 'genome'
  | 'research'
  | 'llm'
  | 'environment';

export type Consents = Partial<Record<Purpose, boolean>>;

/** An area that a feed of air and heat names. */
export interface Area {
  area: string;
  name: string;
}

/** The area that the person named; null where they named none. */
export interface Place {
  area: string | null;
  name: string | null;
}

export type Outcome = 'advice-given' | 'sent-to-ed' | 'appointment' | 'false-alarm' | 'other';

export interface Escalation {
  id: string;
  patientId: string;
  patientName?: string | null;
  synthetic?: boolean;
  level: Level;
  crisis: boolean;
  status: EscalationStatus;
  reason: string;
  trigger?: { kind: 'turn' | 'reading' | 'questionnaire' | 'request' | 'genome' | 'genome-to-confirm'; ref?: string | null; text?: string | null } | null;
  rules?: Reason[];
  createdAt: string;
  deadline: string;
  overdue: boolean;
  owner?: { id: string; name: string } | null;
  callback?: string | null;
  location?: string | null;
  allergies?: string[];
  medications?: string[];
  conditions?: string[];
  unknown?: string[];
  told?: string[];
  strip?: ChartAttachment[];
  decisionId?: string | null;
  conversationId?: string | null;
  step?: number;
  history?: { at: string; actor: string; action: string; note?: string | null }[];
  /** What the patient reads once a clinician releases it. */
  held?: string | null;
  reply?: { text: string; at: string; author: Author } | null;
  outcome?: Outcome | null;
}
