import { NavLink } from 'react-router';
import { useText } from '../../../app/use-text';

const parts = ['items', 'prices', 'lists'] as const;

/** The parts of the catalogue. */
export function CatalogueNav() {
  const { t } = useText();
  return <nav className="catalogue-parts" aria-label={t('catalogue.parts')}>{parts.map((part) => <NavLink key={part} className="chip" to={`/catalogue/${part}`}>{t(`catalogue.part.${part}`)}</NavLink>)}</nav>;
}
