import assert from 'node:assert/strict';
import test from 'node:test';
import { phonesIn, phonesOf } from '../phone.ts';

const labels = (text: string) => phonesIn(text).map((phone) => phone.label);

test('short emergency numbers count in a phrase about calling', () => {
  assert.deepEqual(labels('Call 112 now.'), ['112']);
  assert.deepEqual(labels('Call or text 988, day and night.'), ['988']);
  assert.deepEqual(labels('Call 999 or 112 now'), ['999', '112']);
  assert.deepEqual(labels('Dial your emergency number (911).'), ['911']);
});

test('long numbers count anywhere and are not cut into short ones', () => {
  assert.deepEqual(labels('Your team: 020 7946 0958.'), ['020 7946 0958']);
  assert.deepEqual(labels('Call your team on 020 7946 0958.'), ['020 7946 0958']);
  assert.deepEqual(labels('Poison line +1-800-222-1222'), ['+1-800-222-1222']);
  assert.deepEqual(labels('Ring 116 123 at any time'), ['116 123']);
  assert.deepEqual(labels('Call Lifeline on 13 11 14'), ['13 11 14']);
});

test('the digits in the name of a line are no number of their own', () => {
  assert.deepEqual(labels('If you cannot go, call SNS 24 on 808 24 24 24.'), ['808 24 24 24']);
  assert.deepEqual(labels('Call NHS 111 now.'), ['111']);
  assert.deepEqual(labels('Call CVV on 188.'), ['188']);
});

test('lines of four to six digits count straight behind the word for calling', () => {
  assert.deepEqual(labels('Call 3114. You can do so at any hour.'), ['3114']);
  assert.deepEqual(labels('Call 1737 (you can also text it).'), ['1737']);
  assert.deepEqual(labels('Call Tele-MANAS on 14416.'), ['14416']);
  assert.deepEqual(labels('Call 90101 now'), ['90101']);
  assert.deepEqual(labels('Call your clinic: since 2023 you walked 10500 steps'), []);
});

test('readings, doses, times and dates are no numbers to call', () => {
  for (const text of [
    'Your glucose was 112 mg/dL at 03:10.',
    'Call us if it falls below 70 mg/dL or rises above 250 mg/dL.',
    'Call if your pulse stays over 120 beats per minute.',
    'Call again in 15 minutes.',
    'Metformin 500 mg, 2 times a day',
    'Since 2026-11-24 it was 5.6 mmol/L',
    'Call if your fever is above 38.5 or lasts 3 days',
    'Range 70-180 mg/dL, seen 1,204 times',
  ]) assert.deepEqual(labels(text), [], text);
});

test('a number is shown once and tel: links count', () => {
  const phones = phonesOf(['Call 112 now.', 'Call 112.'], ['tel:+351800102030', 'https://example.org/911']);
  assert.deepEqual(phones.map((phone) => phone.href), ['tel:112', 'tel:+351800102030']);
});
