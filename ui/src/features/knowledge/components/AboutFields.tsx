import { mostAbout, type AboutIds, type ArticleAbout } from '@contracts/articles';
import { useText } from '../../../app/use-text';
import { SeveralSelect } from './SeveralSelect';
import { TermsSelect } from './TermsSelect';

/** What an article is about. `known`: what it was about already. */
export function AboutFields({ value, known, onChange }: { value: AboutIds; known: ArticleAbout | undefined; onChange: (about: AboutIds) => void }) {
  const { t } = useText();
  return (
    <>
      <label htmlFor="about-kinds">{t('knowledge.article.about-kinds')}</label>
      <TermsSelect id="about-kinds" list="product-kind" value={value.productKinds} placeholder={t('knowledge.article.about-any')} onChange={(productKinds) => onChange({ ...value, productKinds })} />
      <label htmlFor="about-brands">{t('knowledge.article.about-brands')}</label>
      <TermsSelect id="about-brands" list="brand" value={value.brands} placeholder={t('knowledge.article.about-any')} onChange={(brands) => onChange({ ...value, brands })} />
      <label htmlFor="about-items">{t('knowledge.article.about-items')}</label>
      <SeveralSelect id="about-items" of="item" value={value.items} known={known?.items ?? []} most={mostAbout} placeholder={t('knowledge.article.about-any')} onChange={(items) => onChange({ ...value, items })} />
      <label htmlFor="about-faults">{t('knowledge.article.about-faults')}</label>
      <SeveralSelect id="about-faults" of="fault" value={value.faults} known={known?.faults ?? []} most={mostAbout} placeholder={t('knowledge.article.about-any')} onChange={(faults) => onChange({ ...value, faults })} />
      <p className="muted">{t('knowledge.article.about-hint')}</p>
    </>
  );
}
