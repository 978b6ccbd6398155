import { Button } from 'antd';
import { ServerCrash, Sparkles } from 'lucide-react';
import { Component, lazy, Suspense, useEffect, useEffectEvent, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { Failure } from '../components/Failure';
import { Placeholder } from '../components/Placeholder';
import { SkeletonLines } from '../components/SkeletonLines';
import { ConnectionError } from './api-client';
import { knock, useConnection } from './connection';
import { lookForVersion, useNewVersion } from './new-version';
import { loadPageTexts } from './i18n';
import { useText } from './use-text';

/** The script of a piece did not come: no network, or a version that the server no longer has. */
class MissingPiece extends Error {}

/** Style sheets that did not come: with their script they are not asked for again. */
const unstyled = new Set<HTMLLinkElement>();
document.addEventListener('error', ({ target }) => { if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') unstyled.add(target); }, true);

async function mendStyles(): Promise<void> {
  await Promise.all([...unstyled].map((link) => new Promise<void>((resolve, reject) => {
    unstyled.delete(link);
    const again = link.cloneNode() as HTMLLinkElement;
    again.onload = () => { resolve(); };
    again.onerror = () => { reject(new Error(link.href)); };
    link.replaceWith(again);
  })));
}

/** A component in a file of its own. Where that does not come, its place says why and tries again; what is around it stays, with what was typed there. */
export function piece<P extends object>(load: () => Promise<ComponentType<P>>, page = false): ComponentType<P> {
  // A page was asked for once before it is made one of these.
  let tries = page ? 1 : 0;
  const fresh = () => lazy<ComponentType<P>>(async () => {
    try {
      tries += 1;
      await mendStyles();
      return { default: await load() };
    } catch (cause) {
      throw new MissingPiece('a piece did not come', { cause });
    }
  });
  let Loaded = fresh();
  return function Piece(props: P) {
    return <Fence page={page} renew={() => { Loaded = fresh(); }} tries={() => tries}>{() => (page ? <Suspense fallback={<SkeletonLines />}><Loaded {...props} /></Suspense> : <Loaded {...props} />)}</Fence>;
  };
}

interface FenceProps { page: boolean; renew: () => void; tries: () => number; children: () => ReactNode }

class Fence extends Component<FenceProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown): { error: unknown } { return { error }; }
  override componentDidCatch(): void { this.props.renew(); }
  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children();
    // A piece that came and broke is its page's matter.
    if (!(error instanceof MissingPiece)) throw error;
    return <Missing page={this.props.page} tries={this.props.tries()} again={() => { this.setState({ error: null }); }} />;
  }
}

function Missing({ page, tries, again }: { page: boolean; tries: number; again: () => void }) {
  const { t } = useText();
  const { online } = useConnection();
  const newVersion = useNewVersion();
  const [asked, setAsked] = useState(false);
  const away = useRef(false);
  const resume = useEffectEvent(again);
  useEffect(() => { void Promise.all([knock(), lookForVersion()]).then(() => { setAsked(true); }); }, []);
  useEffect(() => {
    if (online && away.current) resume();
    away.current = !online;
  }, [online]);
  const reload = <Button type="primary" onClick={() => window.location.reload()}>{t('action.reload')}</Button>;
  const said = !online ? <Failure page={page} error={new ConnectionError('no piece')} retry={again} />
    : !asked ? <SkeletonLines rows={2} />
    : newVersion ? <Placeholder page={page} icon={Sparkles} title={t('version.gone.title')} action={reload}>{t('version.gone.text')}</Placeholder>
    : <Placeholder page={page} icon={ServerCrash} title={t('page.broken.title')} action={tries > 1 ? reload : <Button onClick={again}>{t('action.retry')}</Button>}>{t('page.broken.text')}</Placeholder>;
  return page ? said : <div className="missing-piece">{said}</div>;
}

/** A page of the router: it is there before it is shown; one that did not come is asked for again whenever it is opened. */
export const pageOf = (load: () => Promise<ComponentType>, { first = false }: { /** What is shown first has its texts already. */ first?: boolean } = {}) => async (): Promise<{ Component: ComponentType }> => {
  const whole = async (): Promise<ComponentType> => (first ? load() : (await Promise.all([load(), loadPageTexts()]))[0]);
  try {
    return { Component: await whole() };
  } catch {
    return { Component: piece(whole, true) };
  }
};
