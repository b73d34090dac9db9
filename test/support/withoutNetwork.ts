/** Loaded before a program, it refuses every way to a network and writes down who tried: `--import` of this file, with the list's path in `NETWORK_TRIED`. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const refuse = (what: string) => (): never => {
  const error = new Error(`refused: ${what}`);
  appendFileSync(process.env['NETWORK_TRIED'] ?? '', `${JSON.stringify(error.stack)}\n`);
  throw error;
};

net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
dgram.createSocket = refuse('datagram');
Object.assign(dns, { lookup: refuse('lookup'), resolve: refuse('resolve') });
Object.assign(dns.promises, { lookup: refuse('lookup'), resolve: refuse('resolve') });
for (const name of ['fetch', 'WebSocket', 'EventSource'])
  Object.defineProperty(globalThis, name, { value: refuse(name), writable: true, configurable: true });
