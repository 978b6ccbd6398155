/**
 * Rules of four eyes hold for every diagram: who did one side of a rule is shut out of the other. Open tasks were made before there were
 * rules; they get those who are shut out of them now. Tasks that are made from now on get them when they are made.
 */
const rules: [one: string[], other: string[]][] = [
  [['diagnose'], ['approveCovered', 'confirmLossOfCover', 'issueParts']],
  [['repair', 'rework'], ['approveReport', 'qualityControl']],
  [['approveReport'], ['qualityControl']],
  [['diagnose', 'repair', 'rework'], ['approveReplacement']],
  [['approveReplacement'], ['chooseUnit']],
];
const opposing = rules.flatMap(([one, other]) => one.flatMap((left) => other.flatMap((right) => [`('${left}', '${right}')`, `('${right}', '${left}')`])));

export const up = `
with rule (task_type, against) as (values ${opposing.join(', ')}),
shut as (
  select t.id, array_agg(distinct d.completed_by) as people
  from task t join rule on rule.task_type = t.task_type join task d on d.request_id = t.request_id and d.task_type = rule.against and d.state = 'completed' and d.completed_by is not null
  where t.state = 'open' group by t.id
)
update task set excluded = array(select distinct x from unnest(excluded || shut.people) x), assignee_id = case when assignee_id = any (shut.people) then null else assignee_id end
from shut where shut.id = task.id;
`;

/** Whoever was shut out stays so. */
export const down = 'select 1;';
