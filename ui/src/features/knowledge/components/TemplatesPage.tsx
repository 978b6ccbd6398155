import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateRow } from '@contracts/knowledge';
import { useText } from '../../../app/use-text';
import { TreePanel } from '../../../components/TreePanel';
import { answerTemplates } from '../api/templates';
import '../../requests/requests.css';
import '../../places/places.css';
import '../../catalogue/catalogue.css';
import '../knowledge.css';
import { KnowledgeNav } from './KnowledgeNav';
import { TemplateDialog } from './TemplateDialog';

/** Answers to what is asked again and again, which are put into comments. */
export function TemplatesPage() {
  const { t, label } = useText();
  const { data, error, refetch } = useQuery(answerTemplates);
  const [open, setOpen] = useState<{ template: TemplateRow | null } | null>(null);
  const items = data?.items.map((template) => ({ ...template, parentId: null }));
  return (
    <div className="catalogue catalogue-open answers">
      <header className="page-head"><h1>{t('knowledge.title')}</h1><KnowledgeNav /></header>
      <section className="catalogue-panel answers-panel" aria-label={t('knowledge.templates')}>
        <TreePanel
          title={t('knowledge.templates')} fresh={t('knowledge.new.template')} empty={{ text: t('knowledge.template.empty'), reader: t('knowledge.empty.reader') }} tree={false} mayChange={data?.mayChange ?? false}
          items={items} error={error} retry={() => void refetch()} onOpen={(template) => setOpen({ template })} onAdd={() => setOpen({ template: null })} note={({ answer }) => <span className="muted answer-text">{label(answer)}</span>}
        />
      </section>
      {open && <TemplateDialog template={open.template} onClose={() => setOpen(null)} />}
    </div>
  );
}
