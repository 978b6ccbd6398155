import { NavLink } from 'react-router';
import { useText } from '../../../app/use-text';

const parts = ['articles', 'faults', 'templates'] as const;

/** The parts of the knowledge. */
export function KnowledgeNav() {
  const { t } = useText();
  return <nav className="catalogue-parts" aria-label={t('knowledge.parts')}>{parts.map((part) => <NavLink key={part} className="chip" to={`/knowledge/${part}`}>{t(`knowledge.part.${part}`)}</NavLink>)}</nav>;
}
