import assert from 'node:assert/strict';
import test from 'node:test';
import { Backoff } from '../backoff.ts';
import type { EscalationEvent, Reply } from '../contract.ts';
import { Http } from '../http.ts';
import { Outbox, type OutgoingTurn } from '../outbox.ts';
import { Pins } from '../pins.ts';
import { failed, networkProblem, ok, type Problem } from '../problem.ts';
import { Transcript } from '../transcript.ts';
import { convertGlucose } from '../units.ts';

const reply = (turnId: string, more: Partial<Reply> = {}): Reply => ({ turnId, sentences: [{ text: turnId }], ...more });
const emergency = (turnId: string, id: string | null) => reply(turnId, {
  disposition: { level: 'emergency', crisis: false },
  escalation: id === null ? null : { id, status: 'requested' },
});
const event = (id: string, status: EscalationEvent['status']): EscalationEvent => ({
  id, status, level: 'emergency', crisis: false,
});
const turn = (text: string): OutgoingTurn => ({
  clientTurnId: `c-${text}`, text, at: '2026-11-24T03:00:00Z', delivery: 'queued',
});

test('an emergency stays through calmer replies until the care team resolves it', () => {
  const pins = new Pins();
  pins.reply(emergency('t1', 'e1'));
  pins.reply(reply('t2', { disposition: { level: 'self-care', crisis: false } }));
  pins.escalation(event('e1', 'accepted'));
  pins.escalation(event('e1', 'answered'));
  pins.escalation(event('another', 'resolved'));
  assert.equal(pins.list.length, 1);
  pins.escalation(event('e1', 'resolved'));
  assert.equal(pins.list.length, 0);
});

test('a later answer about something else does not take away what to do', () => {
  const pins = new Pins();
  const again = (turnId: string, texts: string[]): Reply => ({
    turnId, sentences: texts.map((text) => ({ text })), escalation: { id: 'e1', status: 'requested' },
    disposition: { level: 'emergency', crisis: false, headline: 'This could be a heart attack.' },
  });
  pins.reply(again('t1', ['Call 112 now.', 'Do not drive.']));
  pins.reply(again('t2', ['This could be a heart attack.', 'Your average glucose was 150 mg/dL.']));
  assert.deepEqual(pins.list.map((pin) => pin.texts[0]), ['Call 112 now.']);
  pins.reply(again('t3', ['Call 112 now and unlock the door.']));
  assert.deepEqual(pins.list.map((pin) => pin.texts[0]), ['Call 112 now and unlock the door.']);
});

test('a reading alone can pin, and a low-level crisis does', () => {
  const pins = new Pins();
  pins.escalation(event('e1', 'requested'));
  pins.reply(reply('t1', { disposition: { level: 'soon', crisis: true }, escalation: { id: 'e2', status: 'requested' } }));
  assert.deepEqual(pins.list.map((pin) => pin.escalationId), ['e1', 'e2']);
});

test('a reply is shown once, whether by answer, stream or storage', () => {
  const transcript = new Transcript();
  const sent = turn('hello');
  transcript.outgoing(sent);
  sent.delivery = 'sent';
  assert.ok(transcript.reply(reply('t1'), '2026-11-24T03:00:01Z'));
  assert.ok(!transcript.reply(reply('t1'), '2026-11-24T03:00:02Z'));
  transcript.load([
    { seq: 1, kind: 'patient', at: '2026-11-24T03:00:00Z', text: 'hello' },
    { seq: 2, kind: 'assistant', at: '2026-11-24T03:00:01Z', reply: reply('t1') },
  ]);
  assert.deepEqual(transcript.entries.map((entry) => entry.key), ['turn-1', 'turn-2']);
});

test('a message that has not left yet survives a reload of the stored turns', () => {
  const transcript = new Transcript();
  transcript.outgoing(turn('waiting'));
  transcript.load([{ seq: 1, kind: 'patient', at: '2026-11-24T02:00:00Z', text: 'waiting' }]);
  assert.equal(transcript.entries.length, 2);
});

test('turns leave in order and a lost connection repeats the same id', async () => {
  const sent: string[] = [];
  const answered: string[] = [];
  let failures = 2;
  let finish: () => void;
  const done = new Promise<void>((resolve) => (finish = resolve));
  const outbox = new Outbox({
    send: async (one) => {
      sent.push(one.clientTurnId);
      return failures-- > 0 ? failed(networkProblem()) : ok(reply(one.text));
    },
    changed: () => undefined,
    answered: (one) => {
      answered.push(one.text);
      if (answered.length === 2) finish();
    },
    backoff: () => new Backoff(1, 1),
  });
  outbox.add(turn('a'));
  outbox.add(turn('b'));
  await done;
  assert.deepEqual(sent, ['c-a', 'c-a', 'c-a', 'c-b']);
  assert.deepEqual(answered, ['a', 'b']);
});

test('without a network a message waits, and a server in trouble is asked so often only', async () => {
  const busy: Problem = { kind: 'busy', status: 503, title: 'busy', errors: [] };
  let calls = 0;
  let settled: () => void;
  const done = new Promise<void>((resolve) => (settled = resolve));
  const outbox = new Outbox({
    send: async () => (++calls <= 20 ? failed(networkProblem()) : failed(busy)),
    changed: (turn) => {
      if (turn.delivery === 'failed') settled();
    },
    answered: () => undefined, attempts: 3, backoff: () => new Backoff(1, 1),
  });
  outbox.add(turn('a'));
  await done;
  assert.equal(calls, 23);
});

test('a refusal is not repeated', async () => {
  const refusal: Problem = { kind: 'rejected', status: 422, title: 'no', errors: [] };
  let calls = 0;
  const outbox = new Outbox({
    send: async () => (calls++, failed(refusal)), changed: () => undefined, answered: () => undefined,
  });
  const one = turn('a');
  outbox.add(one);
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(calls, 1);
  assert.equal(one.delivery, 'failed');
});

test('an expired token is renewed once, and a second refusal signs out', async () => {
  const used: string[] = [];
  let out = 0;
  const http = new Http({
    serverUrl: '', onSignedOut: () => out++, token: (rejected) => (rejected === undefined ? 'old' : 'new'),
    fetch: (async (_url: string, init: RequestInit) => {
      used.push(new Headers(init.headers).get('authorization') ?? '');
      return new Response('{}', { status: used.length < 2 || used.length > 2 ? 401 : 200 });
    }) as typeof fetch,
  });
  assert.ok((await http.json('/x')).ok);
  assert.ok(!(await http.json('/x')).ok);
  assert.deepEqual(used, ['Bearer old', 'Bearer new', 'Bearer old', 'Bearer new']);
  assert.equal(out, 1);
});

test('glucose is converted by its molar mass', () => {
  assert.equal(convertGlucose(180, 'mg/dL', 'mmol/L').toFixed(2), '9.99');
  assert.equal(Math.round(convertGlucose(convertGlucose(97, 'mg/dL', 'mmol/L'), 'mmol/L', 'mg/dL')), 97);
});
