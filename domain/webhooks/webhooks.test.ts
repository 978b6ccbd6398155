import { Webhook } from 'standardwebhooks';
import { shippedRights } from '../access/fakes/shipped-rights';
import type { UserActor } from '../shared/actor';
import { pauseAfter, retryPauses } from './retry-policy';
import { newWebhookSecret, signedHeaders } from './signature';
import { isTold } from './spread-events';
import { isTarget } from './target';

describe('what is signed', () => {
  const body = '{"type":"request.ended"}';
  const signed = (secrets: string[], at = new Date()) => signedHeaders({ id: 'e1', at, body, secrets });

  it('F186 is verified by the library of the specification, and not when a letter of it was changed', () => {
    const secret = newWebhookSecret();
    expect(new Webhook(secret).verify(body, signed([secret]))).toEqual({ type: 'request.ended' });
    expect(() => new Webhook(secret).verify(body.replace('ended', 'endet'), signed([secret]))).toThrow();
    expect(() => new Webhook(secret).verify(body, { ...signed([secret]), 'webhook-id': 'e2' })).toThrow();
    expect(() => new Webhook(newWebhookSecret()).verify(body, signed([secret]))).toThrow();
  });

  it('is as the specification computes it', () => {
    // printf 'e1.1700000000.{}' | openssl dgst -sha256 -mac HMAC -macopt key:0123456789abcdef0123456789abcdef -binary | base64
    const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
    expect(signedHeaders({ id: 'e1', at: new Date(1_700_000_000_999), body: '{}', secrets: [secret] })).toEqual({ 'webhook-id': 'e1', 'webhook-timestamp': '1700000000', 'webhook-signature': 'v1,07qQ8VE+Jcd4QrU5yo6gNwl5iGbECsDJhPxUaHhWLk4=' });
  });

  it('is verified by either secret while both hold', () => {
    const [former, fresh] = [newWebhookSecret(), newWebhookSecret()];
    for (const secret of [former, fresh]) expect(new Webhook(secret).verify(body, signed([fresh, former]))).toEqual({ type: 'request.ended' });
  });

  it.each([[-301, false], [-299, true], [299, true], [302, false]])('of a clock that is off by %i seconds is taken: %s', (seconds, taken) => {
    const secret = newWebhookSecret();
    const verify = () => new Webhook(secret).verify(body, signed([secret], new Date(Date.now() + seconds * 1_000)));
    if (taken) expect(verify()).toEqual({ type: 'request.ended' });
    else expect(verify).toThrow(/too (old|new)/);
  });
});

test('tries go on for some four days, further and further apart, and then it is given up', () => {
  expect(retryPauses.map((_pause, index) => pauseAfter(index + 1, null, 0))).toEqual([5, 30, 120, 600, 1_800, 7_200, 18_000, 36_000, 72_000, 86_400, 86_400]);
  expect(pauseAfter(12, null, 0)).toBeNull();
  expect(pauseAfter(1, null, 1)).toBeCloseTo(5.5);
  expect([pauseAfter(1, 60, 0), pauseAfter(3, 60, 0), pauseAfter(1, 10_000_000, 0)]).toEqual([60, 120, 86_400]);
});

test.each([
  ['https://erp.example.com/zamen?key=1', true, true], ['https://erp.example.com:8443/', true, true], ['http://erp.example.com/', false, true], ['ftp://erp.example.com/', false, false], ['https://user:pw@example.com/', false, false],
  ['https://example.com/#part', false, false], ['//example.com', false, false], ['javascript:alert(1)', false, false], ['file:///etc/passwd', false, false], ['not an address', false, false],
])('%s is an address for events: %s, and in one\'s own network: %s', (url, inPublic, anywhere) => {
  expect([isTarget(url, 'public'), isTarget(url, 'any')]).toEqual([inPublic, anywhere]);
});

test('a receiver is told what it chose, of branches that it chose and that its owner may read at the moment', () => {
  const owner = (given: Partial<UserActor> = {}): UserActor => ({ kind: 'user', id: 'o', roles: ['admin'], rights: shippedRights(['admin']), branches: ['b1', 'b2'], places: { below: ['b1', 'b2'], all: ['b1', 'b2', 'b3'] }, branchId: 'b1', unitId: null, agentId: null, ...given });
  const receiver = { id: 'w', events: ['request.ended'], branches: ['b1'], ownerId: 'o' };
  const event = (branchId: string, type = 'request.ended') => ({ id: 'e', type, place: { branchId, agentId: null } });
  const told = (one: typeof receiver | (Omit<typeof receiver, 'branches'> & { branches: null }), what: ReturnType<typeof event>, who: UserActor | null = owner()) => isTold(one, what, new Map(who ? [['o', who]] : []));
  expect([told(receiver, event('b1')), told(receiver, event('b2')), told(receiver, event('b1', 'task.created'))]).toEqual([true, false, false]);
  const ofAll = { ...receiver, branches: null };
  expect([told(ofAll, event('b2')), told(ofAll, event('b3'))]).toEqual([true, false]);
  // Left, moved, or no administrator any more.
  expect([told(receiver, event('b1'), null), told(receiver, event('b1'), owner({ branches: ['b2'] })), told(receiver, event('b1'), owner({ roles: ['manager'], rights: shippedRights(['manager']) }))]).toEqual([false, false, false]);
  expect(isTold(receiver, { id: 'e', type: 'request.ended', place: null }, new Map([['o', owner()]]))).toBe(false);
});
