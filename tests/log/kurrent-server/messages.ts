/** Between the protocol's messages and the store's plain values. */
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import status from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import type { Event, Expected, Outcome, Proposed } from './store.ts';

export type { Expected };

export function streamName(identifier: shared.StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

export function proposed(
  message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage,
): Proposed {
  const about = message.getMetadataMap();
  return {
    id: message.getId()?.getString() || structured(message.getId()?.getStructured()),
    type: about.get('type') ?? '',
    contentType: about.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

function structured(id: shared.UUID.Structured | undefined): string {
  const half = (value: string) => BigInt.asUintN(64, BigInt(value)).toString(16).padStart(16, '0');
  const digits = half(id?.getMostSignificantBits() ?? '0') + half(id?.getLeastSignificantBits() ?? '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function expectedOf(options: streams.AppendReq.Options): Expected {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'stream-exists' : Number(options.getRevision());
}

export function batchExpectedOf(options: streams.BatchAppendReq.Options): Expected {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'stream-exists' : Number(options.getStreamPosition());
}

export function appendAnswer(outcome: Outcome, expected: Expected): streams.AppendResp {
  const answer = new streams.AppendResp();
  if (outcome.ok) {
    const at = String(outcome.position);
    const position = new streams.AppendResp.Position().setCommitPosition(at).setPreparePosition(at);
    const success = new streams.AppendResp.Success()
      .setCurrentRevision(String(outcome.revision))
      .setPosition(position);
    return answer.setSuccess(success);
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  // A deleted stream is an error of the call, and no answer: see `node.ts`.
  if (outcome.kind === 'deleted') return answer;
  if (outcome.current < 0) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(outcome.current));
  if (typeof expected === 'number') wrong.setExpectedRevision(String(expected));
  else wrong.setExpectedNoStream(new shared.Empty());
  return answer.setWrongExpectedVersion(wrong);
}

/** Why a batch was not written, as far as it is no error of the call. */
export type BatchRefusal = 'access-denied' | 'not-ready';

export function batchAnswer(
  outcome: Outcome | BatchRefusal,
  expected: Expected,
  request: streams.BatchAppendReq,
  options: streams.BatchAppendReq.Options,
): streams.BatchAppendResp {
  const answer = new streams.BatchAppendResp()
    .setCorrelationId(request.getCorrelationId())
    .setStreamIdentifier(options.getStreamIdentifier());
  if (outcome === 'access-denied') return answer.setError(problem('AccessDenied', new shared.AccessDenied()));
  // A real server says so in words, with details that the client does not know.
  if (outcome === 'not-ready')
    return answer.setError(problem('Server Is Not Ready', new shared.Empty(), 'google.rpc.Unavailable'));
  if (outcome.ok) {
    const at = String(outcome.position);
    const success = new streams.BatchAppendResp.Success()
      .setCurrentRevision(String(outcome.revision))
      .setPosition(new shared.AllStreamPosition().setCommitPosition(at).setPreparePosition(at));
    return answer.setSuccess(success);
  }
  if (outcome.kind === 'deleted') {
    const deleted = new shared.StreamDeleted().setStreamIdentifier(options.getStreamIdentifier());
    return answer.setError(problem('StreamDeleted', deleted));
  }
  const wrong = new shared.WrongExpectedVersion();
  if (outcome.current < 0) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentStreamRevision(String(outcome.current));
  if (typeof expected === 'number') wrong.setExpectedStreamPosition(String(expected));
  else wrong.setExpectedNoStream(new shared.Empty());
  return answer.setError(problem('WrongExpectedVersion', wrong));
}

function problem(
  what: string,
  details: { serializeBinary: () => Uint8Array },
  type = `event_store.client.${what}`,
): status.Status {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), type);
  return new status.Status().setMessage(what).setDetails(packed);
}

export function eventAnswer(event: Event): streams.ReadResp {
  const at = String(event.position);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifier(event.stream))
    .setStreamRevision(String(event.revision))
    .setPreparePosition(at)
    .setCommitPosition(at)
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', String(BigInt(event.created) * 10_000n));
  const read = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(at);
  return new streams.ReadResp().setEvent(read);
}

export function notFound(stream: string): streams.ReadResp {
  const answer = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream));
  return new streams.ReadResp().setStreamNotFound(answer);
}

export function caughtUp(): streams.ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

/** How far the server has come, whether or not anything matched. */
export function checkpoint(position: number): streams.ReadResp {
  const at = String(position);
  const reached = new streams.ReadResp.Checkpoint().setCommitPosition(at).setPreparePosition(at);
  return new streams.ReadResp().setCheckpoint(reached);
}

export function confirmed(): streams.ReadResp {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('subscription');
  return new streams.ReadResp().setConfirmation(confirmation);
}

function identifier(stream: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8').toString('base64'));
}
