/** The read call: a stream or all of them, in either direction, once or as a subscription. */
import { Metadata, type ServerWritableStream, status } from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { caughtUp, checkpoint, confirmed, eventAnswer, notFound, streamName } from './messages.ts';
import type { Event, EventStore } from './store.ts';

const backwards = 1;

type Call = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** What is read, and `$all` where it is everything: what rights are asked about. */
export function readFrom(call: Call): string {
  const one = call.request.getOptions()?.getStream();
  return one === undefined ? '$all' : streamName(one.getStreamIdentifier());
}

export function readAndFollow(store: EventStore, call: Call): void {
  const options = call.request.getOptions();
  if (options === undefined) return void call.end();
  const one = options.getStream();
  const name = one && streamName(one.getStreamIdentifier());
  call.on('error', () => undefined);
  if (options.hasSubscription()) follow(store, call, options, name);
  else readOnce(store, call, options, name);
}

function readOnce(store: EventStore, call: Call, options: streams.ReadReq.Options, name?: string): void {
  const events = name === undefined ? store.all : store.stream(name);
  if (events === 'deleted') return void call.emit('error', streamDeleted(name ?? ''));
  if (events === undefined) {
    call.write(notFound(name ?? ''));
    return void call.end();
  }
  const matches = name === undefined ? filter(options.getFilter()) : () => true;
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

/**
 * Tells what is there and what comes. Of a filtered subscription a client is told how far the server has come
 * after every so many events that it looked at, whether or not they matched.
 */
function follow(store: EventStore, call: Call, options: streams.ReadReq.Options, name?: string): void {
  if (name !== undefined && store.stream(name) === 'deleted') {
    call.emit('error', streamDeleted(name));
    return;
  }
  const given = () => {
    if (name === undefined) return store.all;
    const events = store.stream(name) ?? [];
    return events === 'deleted' ? [] : events;
  };
  const only = name === undefined ? filter(options.getFilter()) : () => true;
  const every = options.getFilter()?.getMax() ?? 32;
  let sent = startAfter(options, store);
  let looked = 0;
  call.write(confirmed());
  const send = () => {
    for (const event of given()) {
      if (event.position <= sent) continue;
      sent = event.position;
      looked += 1;
      if (only(event)) call.write(eventAnswer(event));
      if (name === undefined && looked % every === 0) call.write(checkpoint(sent));
    }
  };
  send();
  call.write(caughtUp());
  const stop = store.listen(send);
  call.on('cancelled', stop);
  call.on('close', stop);
}

/** The error with which a server answers for a stream that was deleted for good. */
export function streamDeleted(stream: string) {
  const metadata = new Metadata();
  metadata.set('exception', 'stream-deleted');
  metadata.set('stream-name', stream);
  return { code: status.FAILED_PRECONDITION, details: `Event stream '${stream}' is deleted.`, metadata };
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
  const events = store.stream(streamName(one.getStreamIdentifier()));
  if (events === 'deleted' || events === undefined) return 0;
  return events.find(({ revision }) => revision === Number(one.getRevision()))?.position ?? 0;
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
