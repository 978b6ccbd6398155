/** How far deliveries may go: `public`, only https to addresses of the internet; `any`, also http and addresses of one's own network. */
export type WebhookReach = 'public' | 'any';

/** Whether events may be sent there at all, as far as its text says; where its name leads is looked at when it is connected to. */
export function isTarget(url: string, reach: WebhookReach): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password, hash, hostname } = new URL(url);
  if (username !== '' || password !== '' || hash !== '' || hostname === '') return false;
  return protocol === 'https:' || (reach === 'any' && protocol === 'http:');
}
