import type { Citation, FactState, Level, Problem } from '../sdk/index.ts';

/** Words shared by chat and inbox. Clinical wording never stands here: it comes from the server. */
export const words = {
  levels: {
    emergency: 'Emergency: call now',
    urgent: 'Urgent: within 4 hours',
    soon: 'Soon: within 24 hours',
    routine: 'Routine: within 2 weeks',
    'self-care': 'Self-care',
    none: '',
  } satisfies Record<Level, string>,
  levelNames: {
    emergency: 'Emergency', urgent: 'Urgent', soon: 'Soon', routine: 'Routine', 'self-care': 'Self-care', none: 'Request',
  } satisfies Record<Level, string>,
  crisis: 'Crisis',
  states: {
    MEASURED: 'measured',
    STALE: 'out of date',
    NOT_MEASURED: 'not measured',
    NOT_CALLED: 'not readable in the file',
    IMPUTED: 'estimated, not measured',
    CONFLICTING: 'sources disagree',
    WITHHELD: 'withheld',
  } satisfies Record<FactState, string>,
  citationKinds: {
    fact: 'Your data', assessment: 'Risk model', passage: 'Published source', rule: 'Rule', template: 'Fixed wording',
  } satisfies Record<Citation['kind'], string>,
  problems: {
    network: 'The service cannot be reached.',
    unauthorized: 'You are signed out.',
    forbidden: 'This account may not do that.',
    'not-found': 'It is not there any more.',
    conflict: 'Someone else changed it in the meantime.',
    rejected: 'The service did not accept it.',
    busy: 'The service is busy.',
    server: 'The service has a fault.',
  } satisfies Record<Problem['kind'], string>,
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading',
  table: 'Show the values as a table',
  chartLoading: 'Drawing the chart',
  timeColumn: 'Time',
  noValue: 'no value',
  middleValue: 'Middle value',
  middleHalf: 'Middle half of the readings',
  nineOfTen: '9 of 10 readings',
  dashed: (low: string, high: string, unit: string) => `Dashed: ${low} and ${high} ${unit}`,
  range: (low: string, high: string, unit: string) => `Shaded: ${low} to ${high} ${unit}`,
};

/** A problem as one sentence for the person; the server's own words win where it has some. */
export function explain(problem: Problem): string {
  const first = problem.errors[0]?.message;
  if (problem.kind === 'network' || problem.kind === 'unauthorized') return words.problems[problem.kind];
  return [words.problems[problem.kind], first ?? problem.detail ?? ''].filter((part) => part !== '').join(' ');
}
