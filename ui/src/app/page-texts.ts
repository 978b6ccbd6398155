/** Texts of features that have pages of their own and are named nowhere else. */
export const files = import.meta.glob<Record<string, string>>('../../../contracts/messages/*/{access,audit,catalogue,customers,inquiry,people,prices,settings,system,webhooks}.json', { eager: true, import: 'default' });
