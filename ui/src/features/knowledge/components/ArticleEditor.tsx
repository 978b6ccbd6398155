import { App, Button, Input, Switch } from 'antd';
import { Undo2 } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { longestBody, type AboutIds, type ArticleDetail } from '@contracts/articles';
import { keptCode } from '@contracts/catalogue';
import type { Label, Language } from '@contracts/label';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { Refusal } from '../../../components/Refusal';
import { deviceStore } from '../../../lib/device-store';
import { sameJson } from '../../../lib/same-json';
import { useMe } from '../../session/use-me';
import { useAddArticle, useChangeArticle } from '../api/articles';
import { AboutFields } from './AboutFields';
import { LanguageChips } from './LanguageChips';
import { MarkedText } from './MarkedText';

interface Values { code: string; title: Label; body: Label; about: AboutIds; required: boolean; active: boolean }
/** What is typed and not kept by the server yet, and what it began from. */
interface Unsaved { values: Values; revision: string | null }

const none: Label = { fa: '', en: '' };
const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
function valuesOf(article: ArticleDetail | null): Values {
  if (!article) return { code: '', title: none, body: none, about: { items: [], brands: [], productKinds: [], faults: [] }, required: false, active: true };
  const { code, title, body, draft, about, required, active } = article;
  return { code, title: draft?.title ?? title, body: draft?.body ?? body ?? none, about: { items: idsOf(about.items), brands: idsOf(about.brands), productKinds: idsOf(about.productKinds), faults: idsOf(about.faults) }, required, active };
}
const isSaid = (words: Label, language: Language): boolean => words[language].trim() !== '';

/** Writes an article beside how it will be read. What is typed stays on this device until it is kept. */
export function ArticleEditor({ article }: { article: ArticleDetail | null }) {
  const text = useText();
  const { t } = text;
  const { id: userId } = useMe();
  const { message } = App.useApp();
  const go = useNavigate();
  const [add, change] = [useAddArticle(), useChangeArticle(article?.id ?? '')];
  const kept = deviceStore<Unsaved>(`zamen.article.${userId}.${article?.id ?? 'new'}`);
  const [restored, setRestored] = useState(() => kept.kept());
  const [values, setValues] = useState(() => restored?.values ?? valuesOf(article));
  const [language, setLanguage] = useState<Language>(text.language);
  // Goes on from what it was typed over: somebody else may have changed it meanwhile, and is not written over.
  const revision = restored ? restored.revision : article?.revision ?? null;
  const began = valuesOf(article);
  const typed = !sameJson(values, began);
  const keep = useEffectEvent(() => { if (typed) kept.keep({ values, revision }); else kept.forget(); });
  useEffect(() => keep(), [values]);
  const set = (part: Partial<Values>): void => setValues((before) => ({ ...before, ...part }));
  const { code, title, body, about, required, active } = values;
  const missing = (['fa', 'en'] as const).filter((one) => !isSaid(title, one) || !isSaid(body, one));
  const ready = code.trim() !== '' && missing.length === 0;
  const back = article ? `/knowledge/articles/${article.id}` : '/knowledge/articles';

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || add.isPending || change.isPending) return;
    const done = { onSuccess: ({ id }: ArticleDetail) => { kept.forget(); void message.success(t('knowledge.article.saved')); void go(`/knowledge/articles/${id}`); } };
    if (article) change.mutate({ revision: revision ?? article.revision, change: { title, body, about, required, active } }, done);
    else add.mutate({ code, title, body, about, required }, done);
  }
  function drop(): void {
    kept.forget();
    setRestored(null);
    setValues(began);
  }

  return (
    <form className="article-page" onSubmit={save}>
      <header className="page-head item-head">
        <Link to="/knowledge/articles">{t('knowledge.articles')}</Link>
        <h1>{article ? t('knowledge.article.editing') : t('knowledge.article.new')}</h1>
        <span className="spacer" />
        <LanguageChips value={language} onChange={setLanguage} missing={missing} />
        <Link to={back} className="ant-btn ant-btn-default">{t('action.cancel')}</Link>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={add.isPending || change.isPending}>{t('knowledge.article.save')}</Button>
      </header>
      <Refusal of={[add, change]} />
      {restored && <Band tone="warn" icon={Undo2}>{t('knowledge.article.restored')} <button type="button" onClick={drop}>{t('knowledge.article.drop')}</button></Band>}
      <div className="article-write">
        <div className="place-form article-fields">
          <label htmlFor="article-title">{t(`knowledge.article.title-${language}`)}</label>
          <Input key={`title-${language}`} id="article-title" autoFocus={!article} dir={language === 'fa' ? 'rtl' : 'ltr'} lang={language} maxLength={200} value={title[language]} onChange={(e) => set({ title: { ...title, [language]: e.target.value } })} />
          <label htmlFor="article-text">{t(`knowledge.article.text-${language}`)}</label>
          <Input.TextArea key={`text-${language}`} id="article-text" dir={language === 'fa' ? 'rtl' : 'ltr'} lang={language} maxLength={longestBody} autoSize={{ minRows: 12, maxRows: 24 }} value={body[language]} aria-describedby="article-marks" onChange={(e) => set({ body: { ...body, [language]: e.target.value } })} />
          <p id="article-marks" className="muted">{t('knowledge.article.marks')} <bdi dir="ltr"><code>## … - … 1. … &gt; … **…**</code></bdi></p>
          <label htmlFor="article-code">{t('catalogue.code')}</label>
          <Input id="article-code" dir="ltr" maxLength={40} disabled={article !== null} value={code} onChange={(e) => set({ code: keptCode(e.target.value) })} />
          <AboutFields value={about} known={article?.about} onChange={(chosen) => set({ about: chosen })} />
          <label className="place-switch"><Switch checked={required} onChange={(on) => set({ required: on })} aria-describedby="article-required" />{t('knowledge.article.required')}</label>
          <p id="article-required" className="muted">{t('knowledge.article.required-hint')}</p>
          {article && <label className="place-switch"><Switch checked={active} onChange={(on) => set({ active: on })} />{t('catalogue.in-use')}</label>}
        </div>
        <section className="article article-preview" aria-label={t('knowledge.article.preview')}>
          <p className="muted article-meta">{t('knowledge.article.preview')}</p>
          {isSaid(title, language) && <h2 className="article-preview-title" dir={language === 'fa' ? 'rtl' : 'ltr'} lang={language}>{title[language]}</h2>}
          {isSaid(body, language) ? <MarkedText text={body[language]} language={language} /> : <p className="muted">{t('knowledge.article.preview-empty')}</p>}
        </section>
      </div>
    </form>
  );
}
