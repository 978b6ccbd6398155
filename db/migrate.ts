import { Sequelize } from 'sequelize';
import { Umzug } from 'umzug';
import * as core from './migrations/0001-core.sql';
import * as requests from './migrations/0002-requests.sql';
import * as access from './migrations/0003-access.sql';
import * as reads from './migrations/0004-reads.sql';
import * as hotReads from './migrations/0005-hot-reads.sql';
import * as bulkOutbox from './migrations/0006-bulk-outbox.sql';
import * as slaClock from './migrations/0007-sla-clock.sql';
import * as overdueWork from './migrations/0008-overdue-work.sql';
import * as leanWrites from './migrations/0009-lean-writes.sql';
import * as refusals from './migrations/0010-refusals.sql';
import * as decisions from './migrations/0011-decisions.sql';
import * as signals from './migrations/0012-signals.sql';
import * as startTriggers from './migrations/0013-start-triggers.sql';
import * as severalTasks from './migrations/0014-several-tasks.sql';
import * as imports from './migrations/0015-imports.sql';
import * as migration from './migrations/0016-migration.sql';
import * as backTests from './migrations/0017-back-tests.sql';
import * as verdicts from './migrations/0018-verdicts.sql';
import * as auditSeal from './migrations/0019-audit-seal.sql';
import * as auditReads from './migrations/0020-audit-reads.sql';
import * as gentleMaintenance from './migrations/0021-gentle-maintenance.sql';
import * as startedByHand from './migrations/0022-started-by-hand.sql';
import * as settingChanges from './migrations/0023-setting-changes.sql';
import * as signIn from './migrations/0024-sign-in.sql';
import * as rights from './migrations/0025-rights.sql';
import * as webhooks from './migrations/0026-webhooks.sql';
import * as fourEyes from './migrations/0027-four-eyes.sql';
import * as peopleAndPlaces from './migrations/0028-people-and-places.sql';
import * as programs from './migrations/0029-programs.sql';
import * as managedPlaces from './migrations/0030-managed-places.sql';
import * as personalFields from './migrations/0031-personal-fields.sql';
import * as peopleFiles from './migrations/0032-people-files.sql';
import * as erasure from './migrations/0035-erasure.sql';
import * as reach from './migrations/0036-reach.sql';
import * as spellings from './migrations/0037-spellings.sql';
import * as knownGroups from './migrations/0039-known-groups.sql';
import * as inboxViews from './migrations/0040-inbox-views.sql';
import * as taskBatches from './migrations/0041-task-batches.sql';
import * as conversation from './migrations/0042-conversation.sql';
import * as workingTogether from './migrations/0043-working-together.sql';
import * as signatures from './migrations/0046-signatures.sql';
import * as leanPolicies from './migrations/0047-lean-policies.sql';
import * as signaturesAgain from './migrations/0048-signatures-again.sql';
import * as absence from './migrations/0049-absence.sql';
import * as sendBack from './migrations/0053-send-back.sql';
import * as photosOfTasks from './migrations/0055-photos-of-tasks.sql';
import * as openOfRequest from './migrations/0059-open-of-request.sql';
import * as broadWords from './migrations/0060-broad-words.sql';
import * as leftDrafts from './migrations/0061-left-drafts.sql';
import * as nobodysTasks from './migrations/0062-nobodys-tasks.sql';
import * as removedFiles from './migrations/0066-removed-files.sql';
import * as writtenAbsences from './migrations/0068-written-absences.sql';
import * as wordsOfStatuses from './migrations/0069-words-of-statuses.sql';
import * as photosAtIntake from './migrations/0070-photos-at-intake.sql';
import * as commentsForOthers from './migrations/0072-comments-for-others.sql';
import * as ordersOfRequests from './migrations/0074-orders-of-requests.sql';
import * as wordsOfABranch from './migrations/0075-words-of-a-branch.sql';
import * as viewsOfLists from './migrations/0076-views-of-lists.sql';
import * as catalogueTerms from './migrations/0077-catalogue-terms.sql';
import * as catalogueItems from './migrations/0078-catalogue-items.sql';
import * as catalogueStructure from './migrations/0079-catalogue-structure.sql';
import * as serials from './migrations/0080-serials.sql';
import * as serialLists from './migrations/0081-serial-lists.sql';
import * as warrantyPlans from './migrations/0082-warranty-plans.sql';
import * as warranties from './migrations/0083-warranties.sql';
import * as coverTold from './migrations/0084-cover-told.sql';
import * as customers from './migrations/0085-customers.sql';
import * as importEngine from './migrations/0086-import-engine.sql';
import * as faults from './migrations/0090-faults.sql';
import * as priceLists from './migrations/0087-price-lists.sql';
import * as priceRevisions from './migrations/0088-price-revisions.sql';
import * as countedFromIndexes from './migrations/0089-counted-from-indexes.sql';
import * as importsForget from './migrations/0091-imports-forget.sql';
import * as customersMerged from './migrations/0092-customers-merged.sql';
import * as parties from './migrations/0093-parties.sql';
import * as wordsByPlace from './migrations/0094-words-by-place.sql';
import * as answerTemplates from './migrations/0095-answer-templates.sql';
import * as articles from './migrations/0096-articles.sql';
import * as recalls from './migrations/0098-recalls.sql';
import * as unitRoutes from './migrations/0099-unit-routes.sql';

/** In order; a merged one is never edited. */
const migrations = [
  { name: '0001-core', ...core },
  { name: '0002-requests', ...requests },
  { name: '0003-access', ...access },
  { name: '0004-reads', ...reads },
  { name: '0005-hot-reads', ...hotReads },
  { name: '0006-bulk-outbox', ...bulkOutbox },
  { name: '0007-sla-clock', ...slaClock },
  { name: '0008-overdue-work', ...overdueWork },
  { name: '0009-lean-writes', ...leanWrites },
  { name: '0010-refusals', ...refusals },
  { name: '0011-decisions', ...decisions },
  { name: '0012-signals', ...signals },
  { name: '0013-start-triggers', ...startTriggers },
  { name: '0014-several-tasks', ...severalTasks },
  { name: '0015-imports', ...imports },
  { name: '0016-migration', ...migration },
  { name: '0017-back-tests', ...backTests },
  { name: '0018-verdicts', ...verdicts },
  { name: '0019-audit-seal', ...auditSeal },
  { name: '0020-audit-reads', ...auditReads },
  { name: '0021-gentle-maintenance', ...gentleMaintenance },
  { name: '0022-started-by-hand', ...startedByHand },
  { name: '0023-setting-changes', ...settingChanges },
  { name: '0024-sign-in', ...signIn },
  { name: '0025-rights', ...rights },
  { name: '0026-webhooks', ...webhooks },
  { name: '0027-four-eyes', ...fourEyes },
  { name: '0028-people-and-places', ...peopleAndPlaces },
  { name: '0029-programs', ...programs },
  { name: '0030-managed-places', ...managedPlaces },
  { name: '0031-personal-fields', ...personalFields },
  { name: '0032-people-files', ...peopleFiles },
  { name: '0035-erasure', ...erasure },
  { name: '0036-reach', ...reach },
  { name: '0037-spellings', ...spellings },
  { name: '0039-known-groups', ...knownGroups },
  { name: '0040-inbox-views', ...inboxViews },
  { name: '0041-task-batches', ...taskBatches },
  { name: '0042-conversation', ...conversation },
  { name: '0043-working-together', ...workingTogether },
  { name: '0046-signatures', ...signatures },
  { name: '0047-lean-policies', ...leanPolicies },
  { name: '0048-signatures-again', ...signaturesAgain },
  { name: '0049-absence', ...absence },
  { name: '0053-send-back', ...sendBack },
  { name: '0055-photos-of-tasks', ...photosOfTasks },
  { name: '0059-open-of-request', ...openOfRequest },
  { name: '0060-broad-words', ...broadWords },
  { name: '0061-left-drafts', ...leftDrafts },
  { name: '0062-nobodys-tasks', ...nobodysTasks },
  { name: '0066-removed-files', ...removedFiles },
  { name: '0068-written-absences', ...writtenAbsences },
  { name: '0069-words-of-statuses', ...wordsOfStatuses },
  { name: '0070-photos-at-intake', ...photosAtIntake },
  { name: '0072-comments-for-others', ...commentsForOthers },
  { name: '0074-orders-of-requests', ...ordersOfRequests },
  { name: '0075-words-of-a-branch', ...wordsOfABranch },
  { name: '0076-views-of-lists', ...viewsOfLists },
  { name: '0077-catalogue-terms', ...catalogueTerms },
  { name: '0078-catalogue-items', ...catalogueItems },
  { name: '0079-catalogue-structure', ...catalogueStructure },
  { name: '0080-serials', ...serials },
  { name: '0081-serial-lists', ...serialLists },
  { name: '0082-warranty-plans', ...warrantyPlans },
  { name: '0083-warranties', ...warranties },
  { name: '0084-cover-told', ...coverTold },
  { name: '0085-customers', ...customers },
  { name: '0086-import-engine', ...importEngine },
  { name: '0087-price-lists', ...priceLists },
  { name: '0088-price-revisions', ...priceRevisions },
  { name: '0089-counted-from-indexes', ...countedFromIndexes },
  { name: '0090-faults', ...faults },
  { name: '0091-imports-forget', ...importsForget },
  { name: '0092-customers-merged', ...customersMerged },
  { name: '0093-parties', ...parties },
  { name: '0094-words-by-place', ...wordsByPlace },
  { name: '0095-answer-templates', ...answerTemplates },
  { name: '0096-articles', ...articles },
  { name: '0098-recalls', ...recalls },
  { name: '0099-unit-routes', ...unitRoutes },
];

/** All that this program needs, in order. */
export const migrationNames = migrations.map(({ name }) => name);
/** The newest version this program knows; a data folder beyond it belongs to a newer program. */
export const newestMigration = migrations[migrations.length - 1]!.name;

/** Runs what is missing, as the owner. Throws when the database was migrated by a newer program. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const sequelize = new Sequelize(ownerUrl, { logging: false, pool: { max: 1 } });
  try {
    const queries = sequelize.getQueryInterface();
    await sequelize.query('create table if not exists migration (name text primary key, ran_at timestamptz not null default now())');
    const umzug = new Umzug({
      migrations: migrations.map(({ name, up, down }) => ({
        name,
        up: () => sequelize.transaction((transaction) => sequelize.query(up, { transaction })),
        down: () => sequelize.transaction((transaction) => sequelize.query(down, { transaction })),
      })),
      context: queries,
      storage: {
        executed: async () => ((await sequelize.query('select name from migration order by name'))[0] as { name: string }[]).map((row) => row.name),
        logMigration: async ({ name }) => { await sequelize.query('insert into migration (name) values ($1)', { bind: [name] }); },
        unlogMigration: async ({ name }) => { await sequelize.query('delete from migration where name = $1', { bind: [name] }); },
      },
      logger: undefined,
    });
    const known = new Set(migrations.map((migration) => migration.name));
    const foreign = (await umzug.executed()).filter((migration) => !known.has(migration.name));
    if (foreign.length > 0) throw new NewerDatabaseError(foreign.map((migration) => migration.name));
    return (await umzug.up()).map((migration) => migration.name);
  } finally {
    await sequelize.close();
  }
}

export class NewerDatabaseError extends Error {
  constructor(readonly migrations: string[]) {
    super(`The database was migrated by a newer version of Zamen (${migrations.join(', ')}). Start that version, or use another data folder.`);
  }
}
