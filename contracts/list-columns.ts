/** Columns of the lists, each list's own, in the order in which they stand at first: the table, the choice and the export know the same ones. */
export const taskColumnNames = ['number', 'customer', 'device', 'serial', 'status', 'due', 'priority', 'assignee', 'followUp', 'created', 'branch', 'agent', 'technician'] as const;
export type TaskColumn = (typeof taskColumnNames)[number];
export const usualTaskColumns: readonly TaskColumn[] = ['number', 'customer', 'device', 'status', 'due', 'assignee'];

export const requestColumnNames = ['number', 'status', 'customer', 'device', 'serial', 'technician', 'received', 'due', 'priority', 'promised', 'since', 'branch', 'agent'] as const;
export type RequestColumn = (typeof requestColumnNames)[number];
export const usualRequestColumns: readonly RequestColumn[] = ['number', 'status', 'customer', 'device', 'serial', 'technician', 'received', 'due'];

/** Those of some names that a list has, in the order of the list. */
export const columnsIn = <Column extends string>(known: readonly Column[], names: readonly string[]): Column[] => known.filter((name) => names.includes(name));
