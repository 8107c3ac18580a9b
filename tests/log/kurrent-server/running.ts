/** Nodes and logs for one test, stopped and closed after it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { openKurrentLog } from '../../../src/log/kurrentdb/log.ts';
import type { Log } from '../../../src/log/port.ts';
import { type Node, type NodeOptions, startNode } from './node.ts';
import { EventStore } from './store.ts';

/** Makes the functions with which a test file starts what it needs. */
export function running() {
  const cleanups: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  const node = async (options: NodeOptions = {}): Promise<Node> => {
    const started = await startNode(options);
    cleanups.push(() => started.stop());
    return started;
  };

  const open = async (url: string, patience = 10_000): Promise<Log> => {
    const log = await openKurrentLog(url, { mode: 'write', patience });
    cleanups.push(() => log.close());
    return log;
  };

  /** Nodes of one cluster, which hold the same and can elect each other. */
  const cluster = async (size = 3) => {
    const store = new EventStore();
    const nodes = await Promise.all(Array.from({ length: size }, () => node({ store })));
    const elect = (leader: number) => {
      for (const [i, member] of nodes.entries()) member.follow(i === leader ? undefined : nodes[leader]);
    };
    for (const member of nodes) member.gossip(nodes);
    elect(0);
    const url = `kurrentdb://${nodes.map((member) => `127.0.0.1:${member.port}`).join(',')}?tls=false`;
    return { nodes, elect, url, store };
  };

  return { node, open, cluster };
}

/** A node's URL, without TLS. */
export const plain = (port: number): string => `kurrentdb://127.0.0.1:${port}?tls=false`;

export const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

// Made for these tests, good for localhost and the loopback address until 2126, trusted by nobody else.
export const authority = file('authority.cert.pem');
export const tls = {
  key: readFileSync(file('localhost.key.pem')),
  certificate: readFileSync(file('localhost.cert.pem')),
};

/** Its own authority, and good until 2021. */
export const expiredAuthority = file('expired.cert.pem');
export const expired = {
  key: readFileSync(file('expired.key.pem')),
  certificate: readFileSync(expiredAuthority),
};
