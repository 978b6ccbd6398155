import { ok, refuse, type Result } from '../../contracts/errors';
import { mostTokens, type ApiToken, type CreatedToken } from '../../contracts/session';
import type { Action } from '../../contracts/actions';
import { may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import type { SignedIn, TokenStore } from './ports';
import { hashOf, newSecret } from './secrets';

/** Tells it from other secrets wherever one is found lying about. */
const prefix = 'zamen_';
const shape = /^zamen_[\w-]{43}$/;

/** Keys with which programs act on a person's behalf: never more than the person may at that moment, nor than the token's scopes. */
export function createTokens({ unitOfWork, store, journal }: { unitOfWork: UnitOfWork; store: TokenStore; journal: Journal }) {
  return {
    /** Whose token it is; null when it is worth nothing. */
    find: async (secret: string, address: string | null): Promise<SignedIn | null> => (shape.test(secret) ? store.find(hashOf(secret), address) : null),

    /** Makes one; the secret is told this once. Refusals: `token.scope` for a right that the person does not have, `token.name-taken`, `token.too-many`. */
    async create(actor: UserActor, { name, scopes, days }: { name: string; scopes: readonly Action[]; days: number }): Promise<Result<CreatedToken>> {
      const lacking = scopes.find((scope) => !may(actor, scope));
      if (lacking) return refuse('token.scope', { action: lacking }, [{ path: 'scopes', code: 'field.option' }]);
      const [id, secret] = [newId(), `${prefix}${newSecret()}`];
      return unitOfWork.run<CreatedToken>(actor, async (tx) => {
        const before = await store.list(tx, actor.id);
        if (before.filter(living).length >= mostTokens) return refuse('token.too-many', { most: mostTokens });
        if (!await store.add(tx, { id, userId: actor.id, name, tokenHash: hashOf(secret), scopes: [...new Set(scopes)], days })) return refuse('token.name-taken', { name });
        await journal.audit(tx, [{ actorId: actor.id, actorRole: null, action: 'token.create', resource: 'token', resourceId: id, after: { name, scopes, days } }]);
        const token = (await store.list(tx, actor.id)).find((known) => known.id === id)!;
        return ok({ token, secret });
      });
    },

    list: (actor: UserActor): Promise<ApiToken[]> => unitOfWork.do(actor, (tx) => store.list(tx, actor.id)),

    /** Ends one of mine at once. One that has ended already is `token.not-found`. */
    revoke: (actor: UserActor, tokenId: string): Promise<Result<undefined>> => unitOfWork.run(actor, async (tx) => {
      const name = await store.revoke(tx, actor.id, tokenId);
      if (name === null) return refuse('token.not-found');
      await journal.audit(tx, [{ actorId: actor.id, actorRole: null, action: 'token.revoke', resource: 'token', resourceId: tokenId, after: { name } }]);
      return ok(undefined);
    }),
  };
}
export type Tokens = ReturnType<typeof createTokens>;

const living = ({ revokedAt, expiresAt }: ApiToken): boolean => revokedAt === null && new Date(expiresAt) > new Date();
