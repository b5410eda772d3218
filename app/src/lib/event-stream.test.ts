import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeEvents } from './event-stream.ts';

describe('takeEvents', () => {
  it('gives whole events, joins their lines, passes over comments and keeps what is unfinished', () => {
    expect(takeEvents(': alive\n\nevent: step\ndata: {"a":1}\n\ndata: one\ndata: two\n\nevent: do')).toEqual({
      events: [
        { event: 'step', data: '{"a":1}' },
        { event: 'message', data: 'one\ntwo' },
      ],
      rest: 'event: do',
    });
  });

  it('gives the same events however the stream is cut', () => {
    const line = fc.stringMatching(/^[a-z0-9{}"]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line), { maxLength: 6 }), fc.nat(200), (told, cut) => {
        const whole = told.map(([event, data]) => `event: ${event}\ndata: ${data}\n\n`).join('');
        const at = Math.min(cut, whole.length);
        const first = takeEvents(whole.slice(0, at));
        const second = takeEvents(first.rest + whole.slice(at));
        expect([...first.events, ...second.events]).toEqual(told.map(([event, data]) => ({ event, data })));
        expect(second.rest).toBe('');
      }),
    );
  });
});
