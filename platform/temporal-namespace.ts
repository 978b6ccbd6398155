import { Connection } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { pause } from './server-process';

const notFound = 5;

/** Nothing reads a history after its end; a week is for whoever investigates. */
const retentionDays = 7;

/** The only search attributes: operators find a workflow by them in Temporal's own tools. */
export const searchAttributeKeys = { number: defineSearchAttributeKey('ZamenNumber', SearchAttributeType.KEYWORD), branch: defineSearchAttributeKey('ZamenBranch', SearchAttributeType.KEYWORD) };

/**
 * Brings a namespace into the state that Zamen needs: it exists, keeps histories for seven days, and knows the search
 * attributes. Run at each start; does nothing the second time.
 */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    const retention = temporal.api.namespace.v1.NamespaceConfig.create({
      workflowExecutionRetentionTtl: { seconds: retentionDays * 86_400 as never },
    });
    const found = await connection.workflowService.describeNamespace({ namespace }).catch(() => undefined);
    if (!found) {
      await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention.workflowExecutionRetentionTtl });
    } else if (Number(found.config?.workflowExecutionRetentionTtl?.seconds ?? 0) !== retentionDays * 86_400) {
      await connection.workflowService.updateNamespace({ namespace, config: retention });
    }
    const known = await connection.operatorService.listSearchAttributes({ namespace }).catch(() => undefined);
    const missing = Object.values(searchAttributeKeys).map(({ name }) => name).filter((name) => !known?.customAttributes?.[name]);
    if (missing.length > 0) {
      const keyword = temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
      const wanted = { namespace, searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])) };
      await whenNamespaceIsKnown(() => connection.operatorService.addSearchAttributes(wanted));
    }
  } finally {
    await connection.close();
  }
}

/** The server's services learn of a new namespace some seconds after it was registered. */
async function whenNamespaceIsKnown(call: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await call();
      return;
    } catch (error) {
      if ((error as { code?: number }).code !== notFound || attempt === 60) throw error;
      await pause(500);
    }
  }
}
