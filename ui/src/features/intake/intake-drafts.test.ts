import { claimDraft, draftKey, withoutSecrets, type Tab } from './intake-drafts';

/** One device with several tabs, as browsers have it: storage for all, locks that end with their tab. */
function device() {
  const kept = new Map<string, string>();
  const locks = new Set<string>();
  const storage = (map: Map<string, string>) => ({ get length() { return map.size; }, key: (index: number) => [...map.keys()][index] ?? null, getItem: (key: string) => map.get(key) ?? null, setItem: (key: string, value: string) => { map.set(key, value); } });
  const openTab = (own = new Map<string, string>()) => {
    const held = new Set<string>();
    const request = async (name: string, _options: unknown, work: (lock: object | null) => unknown): Promise<unknown> => {
      if (locks.has(name)) return work(null);
      locks.add(name);
      held.add(name);
      return work({ name });
    };
    const tab = { device: storage(kept), own: storage(own), locks: { request } } as unknown as Tab;
    return { tab, own, close: () => { for (const name of held) locks.delete(name); } };
  };
  return { openTab, keep: (user: string, draft: string, at: string) => kept.set(draftKey(user, draft), JSON.stringify({ values: {}, at })), kept };
}
let made = 0;
const newId = (): string => `new-${(made += 1)}`;
beforeEach(() => { made = 0; });

test('each open tab has a draft of its own', async () => {
  const { openTab, keep } = device();
  expect(await claimDraft('sara', openTab().tab, newId)).toBe('new-1');
  keep('sara', 'new-1', '2026-11-27T10:00:00Z');
  expect(await claimDraft('sara', openTab().tab, newId)).toBe('new-2');
  // What another person began on this device is nobody else's.
  expect(await claimDraft('reza', openTab().tab, newId)).toBe('new-3');
});

test('what a closed tab has left is gone on with, the newest first', async () => {
  const { openTab, keep } = device();
  keep('sara', 'a', '2026-11-27T09:00:00Z');
  keep('sara', 'b', '2026-11-27T11:00:00Z');
  keep('sara', 'c', '2026-11-27T10:00:00Z');
  keep('saranew', 'd', '2026-11-27T12:00:00Z');
  expect([await claimDraft('sara', openTab().tab, newId), await claimDraft('sara', openTab().tab, newId), await claimDraft('sara', openTab().tab, newId), await claimDraft('sara', openTab().tab, newId)]).toEqual(['b', 'c', 'a', 'new-4']);
});

test('a reload keeps the tab’s own, though a newer one was left; a tab that is doubled gets another', async () => {
  const { openTab, keep } = device();
  const first = openTab();
  await claimDraft('sara', first.tab, newId);
  keep('sara', 'new-1', '2026-11-27T08:00:00Z');
  keep('sara', 'left', '2026-11-27T09:00:00Z');
  const doubled = openTab(new Map(first.own));
  expect(await claimDraft('sara', doubled.tab, newId)).toBe('left');
  first.close();
  doubled.close();
  expect(await claimDraft('sara', openTab(first.own).tab, newId)).toBe('new-1');
});

test('what is kept and is no draft is passed over; without locks all tabs share the newest; without storage there is none', async () => {
  const { openTab, keep, kept } = device();
  kept.set('zamen.intake.sara.bad', 'not json');
  kept.set('zamen.intake.sara.empty', '{"values":{},"at":null}');
  expect(await claimDraft('sara', openTab().tab, newId)).toBe('new-1');
  keep('sara', 'x', '2026-11-27T08:00:00Z');
  expect([await claimDraft('sara', { ...openTab().tab, locks: undefined }, newId), await claimDraft('sara', { ...openTab().tab, locks: undefined }, newId)]).toEqual(['x', 'x']);
  expect(await claimDraft('sara', { device: undefined, own: undefined, locks: undefined }, newId)).toBe('shared');
});

test('what the server seals is not kept on the device', () => {
  expect(withoutSecrets({ passCode: '2580', nationalId: '0084575948', words: 'no cold' })).toEqual({ words: 'no cold' });
});
