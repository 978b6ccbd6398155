import { Button } from 'antd';
import { ServerCrash } from 'lucide-react';
import { Placeholder } from '../components/Placeholder';
import { useText } from './use-text';

/** A page that broke: perhaps loading it anew mends it. */
export function RouteError() {
  const { t } = useText();
  return <Placeholder page icon={ServerCrash} title={t('page.broken.title')} action={<Button type="primary" onClick={() => window.location.reload()}>{t('action.reload')}</Button>}>{t('page.broken.text')}</Placeholder>;
}
