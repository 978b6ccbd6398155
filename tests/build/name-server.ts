import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns';
import type { LookupFunction } from 'node:net';

export interface NameServer {
  /** What it was asked, in order: A or AAAA. */
  asked: ('A' | 'AAAA')[];
  /** Resolves by this server alone, as `dns.lookup` does by those of the machine. */
  lookup: LookupFunction;
  close(): void;
}

const types = { 1: 'A', 28: 'AAAA' } as const;
const bytesOf = (address: string): Buffer => (address.includes(':') ? sixteen(address) : Buffer.from(address.split('.').map(Number)));
function sixteen(address: string): Buffer {
  const [head, tail = ''] = address.split('::');
  const groups = (part: string): number[] => part.split(':').filter(Boolean).map((group) => parseInt(group, 16));
  const [before, after] = [groups(head!), groups(tail)];
  return Buffer.from([...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after].flatMap((group) => [group >> 8, group & 0xff]));
}

/** A name server whose answers are good for no second: each look (AAAA, then A) at whatever name is told the address of its turn. */
export async function nameServer(addressOf: (look: number) => string): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: NameServer['asked'] = [];
  let looks = 0;
  socket.on('message', (query, from) => {
    const end = query.indexOf(0, 12) + 5;
    const type = types[query.readUInt16BE(end - 4) as keyof typeof types];
    asked.push(type);
    if (type === 'AAAA') looks += 1;
    const address = addressOf(looks);
    const fits = (type === 'AAAA') === address.includes(':');
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(0x8180, 2);
    head.writeUInt16BE(fits ? 1 : 0, 6);
    head.writeUInt16BE(0, 8);
    head.writeUInt16BE(0, 10);
    const data = bytesOf(address);
    // The name of the question, its type, IN, no time to live.
    const record = Buffer.concat([Buffer.from([0xc0, 0x0c]), query.subarray(end - 4, end), Buffer.alloc(4), Buffer.from([0, data.length]), data]);
    socket.send(Buffer.concat([head, query.subarray(12, end), ...(fits ? [record] : [])]), from.port, from.address);
  });
  await new Promise<void>((resolve) => { socket.bind(0, '127.0.0.1', resolve); });
  const resolver = new Resolver({ timeout: 1_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return {
    asked,
    lookup(name, { all }, answer) {
      const found: { address: string; family: number }[] = [];
      resolver.resolve6(name, (_none, six = []) => {
        found.push(...six.map((address) => ({ address, family: 6 })));
        resolver.resolve4(name, (error, four = []) => {
          found.push(...four.map((address) => ({ address, family: 4 })));
          if (found.length === 0) answer(error, '', 0);
          else if (all) answer(null, found);
          else answer(null, found[0]!.address, found[0]!.family);
        });
      });
    },
    close() { resolver.cancel(); socket.close(); },
  };
}
