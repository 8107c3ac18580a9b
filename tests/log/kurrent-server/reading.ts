/** The read call: a stream or all of them, in either direction, once or as a subscription. */
import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { caughtUp, confirmed, eventAnswer, notFound, streamName } from './messages.ts';
import type { Event, EventStore } from './store.ts';

const backwards = 1;

export function readAndFollow(
  store: EventStore,
  call: ServerWritableStream<streams.ReadReq, streams.ReadResp>,
): void {
  const options = call.request.getOptions();
  if (options === undefined) return void call.end();
  const one = options.getStream();
  const name = one && streamName(one.getStreamIdentifier());
  const matches = name === undefined ? filter(options.getFilter()) : (event: Event) => event.stream === name;
  call.on('error', () => undefined);

  if (options.hasSubscription()) {
    let sent = startAfter(options, store);
    call.write(confirmed());
    const send = () => {
      for (const event of store.all) {
        if (event.position <= sent) continue;
        sent = event.position;
        if (matches(event)) call.write(eventAnswer(event));
      }
    };
    send();
    call.write(caughtUp());
    const stop = store.listen(send);
    call.on('cancelled', stop);
    call.on('close', stop);
    return;
  }

  const events = name === undefined ? store.all : store.stream(name);
  if (events === undefined) {
    call.write(notFound(name ?? ''));
    return void call.end();
  }
  const back = Number(options.getReadDirection()) === backwards;
  const from = startAt(options, back);
  const inOrder = back ? events.toReversed() : events;
  const place = (event: Event) => (name === undefined ? event.position : event.revision);
  let left = BigInt(options.getCount() || '0');
  for (const event of inOrder) {
    if (left <= 0n) break;
    if ((back ? place(event) > from : place(event) < from) || !matches(event)) continue;
    left -= 1n;
    call.write(eventAnswer(event));
  }
  call.end();
}

function startAt(options: streams.ReadReq.Options, back: boolean): number {
  const one = options.getStream();
  if (one?.hasStart() || options.getAll()?.hasStart()) return back ? -1 : 0;
  if (one?.hasEnd() || options.getAll()?.hasEnd()) return Number.POSITIVE_INFINITY;
  return Number(one?.getRevision() ?? options.getAll()?.getPosition()?.getCommitPosition() ?? 0);
}

/** The position after which a subscription begins: its start is what the client has seen already. */
function startAfter(options: streams.ReadReq.Options, store: EventStore): number {
  const one = options.getStream();
  const all = options.getAll();
  if (one?.hasStart() || all?.hasStart()) return 0;
  if (one?.hasEnd() || all?.hasEnd()) return store.all.at(-1)?.position ?? 0;
  if (one === undefined) return Number(all?.getPosition()?.getCommitPosition() ?? 0);
  return store.stream(streamName(one.getStreamIdentifier()))?.[Number(one.getRevision())]?.position ?? 0;
}

function filter(options: streams.ReadReq.Options.FilterOptions | undefined): (event: Event) => boolean {
  if (options === undefined) return () => true;
  const onName = options.getStreamIdentifier();
  const expression = onName ?? options.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = expression?.getRegex() ? new RegExp(expression.getRegex()) : undefined;
  return (event) => {
    const text = onName === undefined ? event.type : event.stream;
    if (regex !== undefined) return regex.test(text);
    return prefixes.some((prefix) => text.startsWith(prefix));
  };
}
