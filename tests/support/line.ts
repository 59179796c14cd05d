import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line between a browser and a server that breaks when it is told to. */
export interface Line {
  readonly port: number;
  /** Bytes that came from the browser. */
  sent(): number;
  /** It breaks when so many bytes more have come. @returns resolves when it has */
  breakAfter(bytes: number): Promise<void>;
  /** It breaks with the answer to what says this, which the server has heard. */
  breakBehind(said: string): Promise<void>;
  mend(): void;
  close(): Promise<void>;
}

/** @param target port of the server on this machine */
export async function openLine(target: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let sent = 0;
  let isBroken = false;
  let rest = Number.POSITIVE_INFINITY;
  let last: string | undefined;
  let broken = Promise.withResolvers<void>();
  const breakNow = () => {
    isBroken = true;
    for (const socket of sockets) socket.destroy();
    broken.resolve();
  };
  const server = createServer((browser) => {
    if (isBroken) return void browser.destroy();
    const upstream = connect(target, '127.0.0.1');
    let isLast = false;
    for (const socket of [browser, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        browser.destroy();
        upstream.destroy();
      });
    }
    browser.on('data', (chunk) => {
      sent += chunk.length;
      rest -= chunk.length;
      if (last !== undefined && chunk.includes(last)) isLast = true;
      if (rest < 0) breakNow();
      else if (!upstream.write(chunk)) browser.pause();
    });
    upstream.on('drain', () => browser.resume());
    upstream.on('data', (chunk) => {
      if (isLast) breakNow();
      else browser.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => sent,
    breakAfter(bytes) {
      rest = bytes;
      return broken.promise;
    },
    breakBehind(said) {
      last = said;
      return broken.promise;
    },
    mend() {
      isBroken = false;
      rest = Number.POSITIVE_INFINITY;
      last = undefined;
      broken = Promise.withResolvers();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
