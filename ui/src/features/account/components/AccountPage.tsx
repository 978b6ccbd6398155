import { PreferenceChoices } from '../../../app/shell/PreferenceChoices';
import { useText } from '../../../app/use-text';
import { useRoleName } from '../../access/use-role-name';
import { Avatar } from '../../../components/Avatar';
import { AbsencesSection } from '../../absence/components/AbsencesSection';
import { NotificationsSection } from '../../notices/components/NotificationsSection';
import { useMe } from '../../session/use-me';
import '../account.css';
import { PasswordForm } from './PasswordForm';
import { SessionsSection } from './SessionsSection';
import { TokensSection } from './TokensSection';

/** What one looks after by oneself. */
export function AccountPage() {
  const { t, label } = useText();
  const roleName = useRoleName();
  const me = useMe();
  return (
    <div className="account">
      <header className="page-head"><h1>{t('account.title')}</h1></header>
      <div className="account-body">
        <section className="account-section" aria-label={t('account.profile')}>
          <div className="account-who">
            <Avatar name={me.name} size={44} />
            <span>
              <strong><bdi>{label(me.name)}</bdi></strong>
              <span className="muted"><bdi dir="ltr">{me.login}</bdi> · {me.roles.map(roleName).join(t('list.comma'))} · <bdi>{label(me.branch.name)}</bdi>{me.unit && <> · <bdi>{label(me.unit.name)}</bdi></>}</span>
            </span>
          </div>
          <PreferenceChoices />
        </section>
        <NotificationsSection />
        <AbsencesSection />
        <section className="account-section" aria-labelledby="account-password">
          <header><h2 id="account-password">{t('password.title')}</h2></header>
          <p>{t('password.rules')} {t('password.text')}</p>
          <PasswordForm />
        </section>
        <SessionsSection />
        <TokensSection />
      </div>
    </div>
  );
}
