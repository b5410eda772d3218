/** An event of a stream of server-sent events. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** Splits what has arrived into whole events and what is left over. Comments, which only keep a connection alive, are no events. */
export function takeEvents(arrived: string): { readonly events: readonly StreamEvent[]; readonly rest: string } {
  const blocks = arrived.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const events = blocks.flatMap((block): StreamEvent[] => {
    const lines = block.split('\n');
    const fieldOf = (field: string) =>
      lines
        .filter((line) => line.startsWith(`${field}:`))
        .map((line) => line.slice(field.length + 1).replace(/^ /, ''));
    const data = fieldOf('data');
    return data.length === 0 ? [] : [{ event: fieldOf('event')[0] ?? 'message', data: data.join('\n') }];
  });
  return { events, rest };
}
