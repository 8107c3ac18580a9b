/**
 * One node of an in-process KurrentDB: the part of its gRPC protocol that a log needs, over real sockets,
 * with faults that a test can order. It stands in for a server where none can be installed; the same
 * contract runs against a real one (see `kurrentdb.real.ts`).
 */
import {
  type handleBidiStreamingCall,
  type handleClientStreamingCall,
  type handleServerStreamingCall,
  type handleUnaryCall,
  Metadata,
  Server,
  ServerCredentials,
  type ServerErrorResponse,
  status,
} from '@grpc/grpc-js';
import gossipServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import featureServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streamServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import * as messages from './messages.ts';
import { type Network, startNetwork } from './network.ts';
import { readAndFollow, readFrom, streamDeleted } from './reading.ts';
import { type Right, refusalOf, type Users } from './rights.ts';
import { EventStore, type Proposed } from './store.ts';

export type NodeOptions = {
  readonly store?: EventStore;
  /** The users that there are, by name; without them, anybody may do anything. */
  readonly users?: Users;
  readonly tls?: { readonly key: Buffer; readonly certificate: Buffer };
  /** Whether the node offers the batch-append call, as current servers do, or only the older one. */
  readonly batchAppend?: boolean;
  /** Where to listen: the loopback address and a free port unless told. */
  readonly at?: { readonly host?: string; readonly port?: number };
};

/** What goes wrong, until it is set back. Each is looked at when a call arrives. */
export type Faults = {
  /** Appends to be written and then cut off before their answer. */
  dropAfterWrite: number;
  /** Appends to be cut off before they are written. */
  dropBeforeWrite: number;
  /** What each append waits for before it is written. */
  held: Promise<void> | undefined;
  /** The stream whose appends wait so; every stream's where none is named. */
  heldOn?: string;
  /** Appends that are never answered, though they are written. */
  silent: number;
  /** The node is between two leaders, or starting: it refuses reads and appends, each in its way. */
  notReady: boolean;
};

export type Node = {
  readonly store: EventStore;
  readonly port: number;
  readonly faults: Faults;
  /** Appends to a stream that arrived, those that were cut off included. */
  readonly appends: (stream: string) => number;
  /** Readings that arrived, by what was read; `$all` for everything. */
  readonly reads: (stream: string) => number;
  /** Comes when so many more calls have been refused since the node is not ready. */
  readonly metNotReady: (times?: number) => Promise<void>;
  readonly network: Network;
  /** Makes this node a follower of another one, or (without it) the leader. */
  readonly follow: (leader?: Node) => void;
  /** The nodes that this one tells clients of. */
  readonly gossip: (members: readonly Node[]) => void;
  readonly isLeader: () => boolean;
  readonly cut: () => void;
  readonly stop: () => Promise<void>;
};

export async function startNode({
  store = new EventStore(),
  users,
  tls,
  batchAppend = true,
  at = {},
}: NodeOptions = {}): Promise<Node> {
  const faults: Faults = {
    dropAfterWrite: 0,
    dropBeforeWrite: 0,
    silent: 0,
    held: undefined,
    notReady: false,
  };
  let leader: Node | undefined;
  let members: readonly Node[] = [];
  const appends = new Map<string, number>();
  const reads = new Map<string, number>();
  const count = (counts: Map<string, number>, stream: string) =>
    counts.set(stream, (counts.get(stream) ?? 0) + 1);
  let network: Network | undefined;
  let refusals = 0;
  const waiting = new Set<{ readonly until: number; readonly met: () => void }>();
  const notReady = (): boolean => {
    if (!faults.notReady) return false;
    refusals += 1;
    for (const waiter of waiting) if (waiter.until <= refusals && waiting.delete(waiter)) waiter.met();
    return true;
  };

  const denied = (metadata: Metadata, stream: string, right: Right) =>
    refusalOf(users, metadata, { store, stream, right });
  const refusal = (metadata: Metadata): Partial<ServerErrorResponse> | undefined => {
    if (notReady()) return { code: status.UNAVAILABLE, details: 'Server Is Not Ready' };
    if (leader === undefined || metadata.get('requires-leader')[0] !== 'true') return undefined;
    const where = new Metadata();
    where.set('exception', 'not-leader');
    where.set('leader-endpoint-host', '127.0.0.1');
    where.set('leader-endpoint-port', String(leader.port));
    return { code: status.NOT_FOUND, details: 'Leader info available', metadata: where };
  };

  /** Writes with the ordered faults; without an outcome, the caller gets no answer. */
  const write = async (stream: string, expected: messages.Expected, proposed: readonly Proposed[]) => {
    count(appends, stream);
    if (faults.dropBeforeWrite > 0) {
      faults.dropBeforeWrite -= 1;
      network?.cut();
      return undefined;
    }
    if (faults.heldOn === undefined || faults.heldOn === stream) await faults.held;
    const outcome = store.append(stream, expected, proposed);
    if (faults.dropAfterWrite > 0) {
      faults.dropAfterWrite -= 1;
      network?.cut();
      return undefined;
    }
    if (faults.silent > 0) {
      faults.silent -= 1;
      return undefined;
    }
    return outcome;
  };

  const append: handleClientStreamingCall<streams.AppendReq, streams.AppendResp> = (call, answer) => {
    const refused = refusal(call.metadata);
    if (refused !== undefined) return answer(refused);
    let options: streams.AppendReq.Options | undefined;
    const proposed: Proposed[] = [];
    call.on('data', (request: streams.AppendReq) => {
      options = request.getOptions() ?? options;
      const message = request.getProposedMessage();
      if (message !== undefined) proposed.push(messages.proposed(message));
    });
    call.on('end', async () => {
      if (options === undefined) return answer({ code: status.INVALID_ARGUMENT, details: 'No options' });
      const stream = messages.streamName(options.getStreamIdentifier());
      const refused = denied(call.metadata, stream, '$w');
      if (refused !== undefined) return answer(refused);
      const outcome = await write(stream, messages.expectedOf(options), proposed);
      if (outcome?.ok === false && outcome.kind === 'deleted') return answer(streamDeleted(stream));
      if (outcome !== undefined) answer(null, messages.appendAnswer(outcome, messages.expectedOf(options)));
    });
    call.on('error', () => undefined);
  };

  const batch: handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp> = (call) => {
    const stranger = denied(call.metadata, 'nothing', '$w');
    const refused = faults.notReady ? undefined : (stranger ?? refusal(call.metadata));
    if (refused !== undefined) {
      call.emit('error', refused);
      return;
    }
    type Pending = { options: streams.BatchAppendReq.Options; proposed: Proposed[] };
    const pending = new Map<string, Pending>();
    call.on('data', async (request: streams.BatchAppendReq) => {
      const correlation = request.getCorrelationId();
      const key = JSON.stringify(correlation?.toObject());
      const options = request.getOptions() ?? pending.get(key)?.options;
      if (options === undefined) return;
      const entry = pending.get(key) ?? { options, proposed: [] };
      pending.set(key, entry);
      entry.proposed.push(...request.getProposedMessagesList().map(messages.proposed));
      if (!request.getIsFinal()) return;
      pending.delete(key);
      const stream = messages.streamName(options.getStreamIdentifier());
      const expected = messages.batchExpectedOf(options);
      const refused = notReady()
        ? 'not-ready'
        : denied(call.metadata, stream, '$w') && ('access-denied' as const);
      const outcome = refused ?? (await write(stream, expected, entry.proposed));
      if (outcome !== undefined) call.write(messages.batchAnswer(outcome, expected, request, options));
    });
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  };

  const read: handleServerStreamingCall<streams.ReadReq, streams.ReadResp> = (call) => {
    const what = readFrom(call);
    count(reads, what);
    const refused = refusal(call.metadata) ?? denied(call.metadata, what, '$r');
    if (refused !== undefined) call.emit('error', refused);
    else readAndFollow(store, call);
  };

  const supported: handleUnaryCall<shared.Empty, features.SupportedMethods> = (_call, answer) => {
    const offered = ['read', 'append', ...(batchAppend ? ['batchappend'] : [])];
    const methods = offered.map((name) =>
      new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
    );
    answer(
      null,
      new features.SupportedMethods().setMethodsList(methods).setEventStoreServerVersion('25.1.0'),
    );
  };

  const { VNodeState } = gossip.MemberInfo;
  const tellMembers: handleUnaryCall<shared.Empty, gossip.ClusterInfo> = (_call, answer) => {
    const list = members.map((member, i) =>
      new gossip.MemberInfo()
        .setInstanceId(new shared.UUID().setString(`00000000-0000-4000-8000-00000000000${i}`))
        .setTimeStamp('0')
        .setIsAlive(true)
        .setState(member.isLeader() ? VNodeState.LEADER : VNodeState.FOLLOWER)
        .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(member.port)),
    );
    answer(null, new gossip.ClusterInfo().setMembersList(list));
  };

  const server = new Server();
  const unavailable: handleUnaryCall<unknown, never> = (_call, answer) =>
    answer({ code: status.UNIMPLEMENTED, details: 'A log does not delete' });
  server.addService(streamServices.StreamsService, {
    read,
    append,
    batchAppend: batch,
    delete: unavailable,
    tombstone: unavailable,
  });
  server.addService(featureServices.ServerFeaturesService, { getSupportedMethods: supported });
  server.addService(gossipServices.GossipService, { read: tellMembers });
  const security =
    tls === undefined
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.certificate }]);
  const bound = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', security, (error, port) => (error ? reject(error) : resolve(port))),
  );
  network = await startNetwork(bound, at);
  const { port, cut, close } = network;
  const node: Node = {
    store,
    port,
    faults,
    appends: (stream) => appends.get(stream) ?? 0,
    reads: (stream) => reads.get(stream) ?? 0,
    metNotReady: (times = 1) => new Promise((met) => waiting.add({ until: refusals + times, met })),
    network,
    follow: (other) => {
      leader = other;
    },
    gossip: (list) => {
      members = list;
    },
    isLeader: () => leader === undefined,
    cut,
    stop: async () => {
      await close();
      server.forceShutdown();
    },
  };
  members = [node];
  return node;
}
