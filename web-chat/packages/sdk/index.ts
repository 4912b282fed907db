/** The transport and the state of Epione's web clients, without any DOM. */
export * from './backoff.ts';
export * from './client.ts';
export * from './contract.ts';
export * from './conversation.ts';
export * from './events.ts';
export * from './files.ts';
export * from './genome.ts';
export * from './http.ts';
export * from './ids.ts';
export * from './outbox.ts';
export * from './phone.ts';
export * from './pins.ts';
export * from './problem.ts';
export * from './sse.ts';
export * from './transcript.ts';
export * from './units.ts';
