import { lookup as resolve } from 'node:dns';
import { request as requestHttp, Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { request as requestHttps, Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { keptAnswerBytes, type SendFault } from '../contracts/webhooks';
import type { Sent, WebhookSender } from '../domain/webhooks/ports';
import type { WebhookReach } from '../domain/webhooks/target';
import { isTarget } from '../domain/webhooks/target';
import { isPublicAddress } from './public-address';

class AddressRefused extends Error {}

/** Resolves, and refuses what is not of the internet: the connection goes to the very address that was looked at. */
const publicOf = (lookup: LookupFunction): LookupFunction => (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses = typeof found === 'string' ? [] : found;
    if (error) { answer(error, '', 0); return; }
    if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address))) { answer(new AddressRefused(hostname), '', 0); return; }
    if (options.all) answer(null, addresses);
    else answer(null, addresses[0]!.address, addresses[0]!.family);
  });
};

export interface WebhookSenderOptions { reach: WebhookReach; /** From the first packet to the last byte that is read. */ milliseconds?: number; userAgent: string; /** What names lead to; else as the machine resolves them. */ lookup?: LookupFunction }

/**
 * Posts to receivers. Where a name leads is looked at when it is connected to, so that a name that changes its mind leads nowhere else;
 * redirects are answers like others; of an answer the first bytes are read.
 */
export function createWebhookSender({ reach, milliseconds: limit = 10_000, userAgent, lookup = resolve as LookupFunction }: WebhookSenderOptions): WebhookSender & { close(): void } {
  // A connection that was looked at is used again.
  const options = { keepAlive: true, maxFreeSockets: 2, timeout: 30_000, lookup: reach === 'public' ? publicOf(lookup) : lookup };
  const [https, http] = [new HttpsAgent(options), new HttpAgent(options)];

  return {
    async send(url, { headers, body }) {
      const began = performance.now();
      const sent = (answer: Partial<Sent>): Sent => ({ status: null, fault: null, answer: '', retryAfter: null, ...answer, milliseconds: Math.round(performance.now() - began) });
      if (!isTarget(url, reach)) return sent({ fault: 'address' });
      const target = new URL(url);
      const host = target.hostname.replace(/^\[|\]$/g, '');
      // An address in the place of a name is not looked up.
      if (reach === 'public' && isIP(host) !== 0 && !isPublicAddress(host)) return sent({ fault: 'address' });
      const ending = new AbortController();
      const late = setTimeout(() => { ending.abort(); }, limit);
      try {
        return sent(await post(target, headers, body, ending.signal));
      } catch (error) {
        return sent({ fault: ending.signal.aborted ? 'timeout' : faultOf(error) });
      } finally {
        clearTimeout(late);
      }
    },
    close() { https.destroy(); http.destroy(); },
  };

  function post(target: URL, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<Partial<Sent>> {
    return new Promise((resolved, reject) => {
      const [ask, agent] = target.protocol === 'https:' ? [requestHttps, https] as const : [requestHttp, http] as const;
      const request = ask(target, { method: 'POST', agent, signal, headers: { ...headers, 'user-agent': userAgent, accept: '*/*', 'content-length': Buffer.byteLength(body) } }, (response) => {
        firstBytes(response).then((answer) => resolved({ status: response.statusCode ?? 0, answer, retryAfter: retryAfterOf(response) }), reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}

/** The rest is not waited for. */
async function firstBytes(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length >= keptAnswerBytes) break;
  }
  // PostgreSQL keeps no NUL; what was cut in the middle of a letter ends before it.
  return Buffer.concat(parts).subarray(0, keptAnswerBytes).toString('utf8').replaceAll('\0', '').replace(/\uFFFD$/, '');
}

function retryAfterOf({ headers }: IncomingMessage): number | null {
  const said = headers['retry-after'];
  if (said === undefined) return null;
  const seconds = /^\d{1,9}$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1_000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

function faultOf(error: unknown): SendFault {
  if (error instanceof AddressRefused) return 'address';
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_FAIL') return 'name';
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'refused';
  if (code === 'ETIMEDOUT') return 'timeout';
  return /CERT|SSL|TLS|EPROTO|SELF_SIGNED|ALTNAME|UNABLE_TO_/i.test(code) ? 'tls' : 'broken';
}
