import assert from 'node:assert/strict';
import test from 'node:test';
import { Backoff } from '../backoff.ts';
import { followConversation, type ConversationEvent } from '../events.ts';
import { Http } from '../http.ts';
import { SseParser } from '../sse.ts';

test('events are whole in whatever pieces they arrive', () => {
  const text = ': hello\nid: 7\nevent: reply\ndata: {"a":\r\ndata: 1}\n\nid: 8\ndata: x\r\n\r\n';
  for (let size = 1; size < text.length; size++) {
    const parser = new SseParser();
    const events = [];
    for (let at = 0; at < text.length; at += size) events.push(...parser.push(text.slice(at, at + size)));
    events.push(...parser.push('\n'));
    assert.deepEqual(events, [
      { id: '7', event: 'reply', data: '{"a":\n1}' },
      { id: '8', event: 'message', data: 'x' },
    ]);
  }
});

test('a broken stream is taken up after the last event seen', async () => {
  const asked: (string | null)[] = [];
  const parts = ['id: 1\nevent: human\ndata: {"text":"a"}\n\n', 'id: 2\nevent: human\ndata: {"text":"b"}\n\n'];
  const stop = new AbortController();
  const http = new Http({
    serverUrl: '', token: () => 't',
    fetch: (async (_url: string, init: RequestInit) => {
      asked.push(new Headers(init.headers).get('last-event-id'));
      const part = parts.shift();
      if (part === undefined) stop.abort();
      return new Response(part ?? '', { headers: { 'content-type': 'text/event-stream' } });
    }) as typeof fetch,
  });
  const seen: ConversationEvent[] = [];
  await followConversation(http, '/e', { event: (event) => seen.push(event) }, stop.signal, new Backoff(1, 1));
  assert.deepEqual(asked, ['0', '1', '2']);
  assert.equal(seen.length, 2);
});

test('the waiting time grows, is jittered, capped, and never under the server’s wish', () => {
  const backoff = new Backoff(1000, 8000, () => 0);
  assert.deepEqual([1, 2, 3, 4, 5].map(() => backoff.next()), [500, 1000, 2000, 4000, 4000]);
  assert.equal(backoff.next(30), 30_000);
});
