import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A network between client and server, with what can happen to one. */
export type Network = {
  readonly port: number;
  /** Cuts every connection, at once. */
  readonly cut: () => void;
  /** Takes connections and passes nothing on, as where a server's process is stopped, until it is thawed. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Lets every new connection wait so many milliseconds before anything passes. */
  readonly delay: (milliseconds: number) => void;
  readonly close: () => Promise<void>;
};

/** Between clients and a port, on a port of its own unless one is named. */
export async function startNetwork(
  to: number,
  { host = '127.0.0.1', port: wanted = 0 } = {},
): Promise<Network> {
  const sockets = new Set<Socket>();
  let frozen = false;
  let waits = 0;
  const pass = (client: Socket, upstream: Socket) => {
    if (client.destroyed || upstream.destroyed) return;
    client.pipe(upstream).pipe(client);
  };
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => sockets.delete(socket));
      // Either end may go away at any moment: that is what this is for.
      socket.on('error', () => undefined);
      if (frozen) socket.pause();
    }
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    if (waits > 0) setTimeout(() => pass(client, upstream), waits);
    else if (!frozen) pass(client, upstream);
  });
  server.listen(wanted, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    cut,
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    thaw: () => {
      frozen = false;
      // What was on its way is lost; whoever waits for it finds out.
      cut();
    },
    delay: (milliseconds) => {
      waits = milliseconds;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
