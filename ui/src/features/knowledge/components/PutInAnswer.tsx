import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { MessageSquareQuote } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../app/use-text';
import { useMe } from '../../session/use-me';
import { answerTemplates } from '../api/templates';
import '../knowledge.css';

/** Offers the answers that are kept by their questions, and gives the chosen one in the language of the person. Nothing for whoever may not read the knowledge. */
export function PutInAnswer({ onChoose }: { onChoose: (answer: string) => void }) {
  const { t, label } = useText();
  const { rights, modules } = useMe();
  const may = rights.includes('knowledge.read') && modules.includes('knowledge');
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...answerTemplates, enabled: may && open });
  if (!may) return null;
  const offered = (data?.items ?? []).filter(({ active }) => active);
  const nothing = error && !data ? 'failure.failed.title' : data ? 'knowledge.template.none' : 'search.searching';
  return (
    <Dropdown
      open={open} onOpenChange={setOpen} trigger={['click']} autoFocus
      menu={{
        className: 'answers-menu',
        items: offered.length === 0 ? [{ key: 'none', disabled: true, label: t(nothing) }] : offered.map(({ id, code, name }) => ({ key: id, label: <span className="option"><span>{label(name)}</span><bdi dir="ltr" className="muted">{code}</bdi></span> })),
        onClick: ({ key }) => {
          const chosen = offered.find(({ id }) => id === key);
          if (chosen) onChoose(label(chosen.answer));
        },
      }}
    >
      <Button type="text" className="icon-button" icon={<MessageSquareQuote size={16} strokeWidth={1.7} />} aria-label={t('knowledge.template.insert')} title={t('knowledge.template.insert')} />
    </Dropdown>
  );
}
