import { Client, Connection, type WorkflowHandle } from '@temporalio/client';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

export interface Histories { /** Events over all runs of a workflow. */ events(workflowId: string): Promise<number>; /** Their types with how often each stands there. */ kinds(workflowId: string): Promise<Record<string, number>>; close(): Promise<void> }

/** Reads what Temporal has written down of workflows. */
export async function readHistories(address: string, namespace: string): Promise<Histories> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });

  /** Every run of the workflow: a run that continued as new names the one after it. */
  async function eventsOf(workflowId: string): Promise<string[]> {
    const last = await client.workflow.getHandle(workflowId).describe();
    let runId: string | undefined = last.raw.workflowExtendedInfo?.originalStartTime ? (last.raw.workflowExecutionInfo?.firstRunId ?? last.runId) : last.runId;
    const kinds: string[] = [];
    while (runId) {
      const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      const list = history.events ?? [];
      kinds.push(...list.map((event) => String(event.eventType)));
      runId = list.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
    }
    return kinds;
  }

  return {
    events: async (workflowId) => (await eventsOf(workflowId)).length,
    async kinds(workflowId) {
      const counts: Record<string, number> = {};
      for (const kind of await eventsOf(workflowId)) counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    },
    close: () => connection.close(),
  };
}
