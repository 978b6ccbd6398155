export function TaskSkeleton({ form = false }: { form?: boolean }) {
  return (
    <div className={form ? 'task-skeleton' : 'task-skeleton task-skeleton-page'} aria-busy="true">
      {!form && <><span className="sk-title" /><span className="sk-box" /></>}
      <span className="sk-label" /><span className="sk-input" /><span className="sk-label" /><span className="sk-input" />
      <div><span className="sk-button" /><span className="sk-button" /></div>
    </div>
  );
}
