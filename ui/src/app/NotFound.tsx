import { Button } from 'antd';
import { SearchX } from 'lucide-react';
import { useNavigate } from 'react-router';
import { Placeholder } from '../components/Placeholder';
import { useText } from './use-text';

export function NotFound() {
  const { t } = useText();
  const navigate = useNavigate();
  return <Placeholder page icon={SearchX} title={t('page.missing.title')} action={<Button onClick={() => void navigate('/inbox')}>{t('action.to-inbox')}</Button>}>{t('page.missing.text')}</Placeholder>;
}
