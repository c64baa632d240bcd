import { createServer as createPlain, type RequestListener } from 'node:http';
import { createServer as createEncrypted } from 'node:https';
import { createServer, type Server, type Socket } from 'node:net';

/** The first byte of every TLS connection. */
const HANDSHAKE = 22;

/**
 * Makes a server that answers https and http on one port: every host name and every port of a browser leads to it. The
 * first byte of a connection tells which of the two it is.
 */
export function createEitherServer(certificate: { key: string; cert: string }, listener: RequestListener): Server {
  const encrypted = createEncrypted(certificate, listener);
  const plain = createPlain(listener);
  return createServer((socket: Socket) => {
    // Until one of the two has the connection, a browser that gives up must not end the process.
    const ignore = () => undefined;
    socket.on('error', ignore);
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      socket.off('error', ignore);
      (first[0] === HANDSHAKE ? encrypted : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
}
