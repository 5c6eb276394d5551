import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { AccountSheet } from '../features/session/account-sheet';
import { freeQuery } from '../shared/api/leads';
import { isAdmin, type Me } from '../shared/api/me';
import { useLiveState } from '../shared/live/live';
import { useTexts } from '../shared/texts/use-texts';
import { Icon, type IconName } from '../shared/ui/icon';
import { Mark } from '../shared/ui/mark';
import { useAlarms } from '../shared/ui/use-alarms';
import { useOnline } from '../shared/ui/use-online';
import styles from './shell.module.css';

/** On a phone these are reached from the channels' screen. */
const INTAKE = ['/forms', '/failed', '/ledger', '/import'];

export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const { nav, session } = useTexts();
  const [account, setAccount] = useState(false);
  const full = me.session === 'full';
  const [path] = useLocation();
  return (
    <div
      className={`${styles.shell} ${full ? '' : styles.narrow}`}
      data-lead={path.startsWith('/leads/')}
    >
      <a href="#content" className={styles.skip}>
        {nav.skip}
      </a>
      <header className={styles.top}>
        <span className={styles.brand}>
          <Mark size={26} />
          Koppi
        </span>
        <button
          type="button"
          className={styles.account}
          aria-label={`${session.account}: ${me.name}`}
          onClick={() => setAccount(true)}
        >
          <Icon name="person" />
          <span>
            <strong>{me.name}</strong>
            <small>{me.tenantName}</small>
          </span>
        </button>
      </header>
      {full ? <Tabs me={me} /> : null}
      <main id="content" className={styles.content} tabIndex={-1}>
        <Connection />
        {full ? null : (
          <p className={styles.notice}>
            {session.quickLink} <a href="/sign-in?return=/free">{session.signIn}</a>
          </p>
        )}
        {children}
      </main>
      {account ? <AccountSheet me={me} onClose={() => setAccount(false)} /> : null}
    </div>
  );
}

function Tabs({ me }: { me: Me }) {
  const { nav } = useTexts();
  const free = useQuery(freeQuery);
  const count = free.data ? (free.data.total ?? free.data.items.length) : 0;
  return (
    <nav className={styles.tabs} aria-label={nav.label}>
      <title>{count > 0 ? `(${count}) Koppi` : 'Koppi'}</title>
      <Tab href="/free" icon="ball" label={nav.free} count={count} />
      <Tab href="/mine" icon="hand" label={nav.mine} />
      {isAdmin(me) ? <Tab href="/overview" icon="chart" label={nav.overview} /> : null}
      {me.tenantAdmin ? <IntakeTabs /> : null}
    </nav>
  );
}

function IntakeTabs() {
  const { intake, forms } = useTexts();
  const { channels, ledger } = useAlarms(true);
  const own = channels.length;
  return (
    <>
      <p className={styles.group}>{intake.label}</p>
      <Tab
        href="/channels"
        icon="inbox"
        label={intake.channels}
        stands={INTAKE}
        alarms={own}
        alarmsOnPhone={own + ledger.length}
      />
      <Tab href="/forms" icon="form" label={forms.title} wideOnly />
      <Tab href="/failed" icon="tray" label={intake.failed} wideOnly />
      <Tab href="/ledger" icon="ledger" label={intake.ledger} wideOnly alarms={ledger.length} />
      <Tab href="/import" icon="upload" label={intake.imports} wideOnly />
    </>
  );
}

type TabProps = {
  href: string;
  icon: IconName;
  label: string;
  count?: number;
  /** Where the phone has no room for a tab of its own: `stands` names the tab that is lit in its place. */
  wideOnly?: boolean;
  stands?: string[];
  /** What needs a look there; on a phone also behind the tabs it stands for. */
  alarms?: number;
  alarmsOnPhone?: number;
};

function Tab(props: TabProps) {
  const { nav } = useTexts();
  const [path] = useLocation();
  const [params] = useSearchParams();
  const list = params.get('list') === 'mine' ? '/mine' : '/free';
  const within = (place: string) => path === place || path.startsWith(`${place}/`);
  const current = within(props.href) || (path.startsWith('/leads/') && list === props.href);
  return (
    <Link
      href={props.href}
      aria-current={current ? 'page' : undefined}
      data-within={props.stands?.some(within)}
      className={`${styles.tab} ${props.wideOnly ? styles.wideOnly : ''}`}
    >
      <span className={styles.icon}>
        <Icon name={props.icon} size={24} />
        {props.count ? (
          <span className={styles.badge}>
            <span aria-hidden="true">{props.count > 99 ? '99+' : props.count}</span>
            <span className="visually-hidden">{nav.freeCount(props.count)}</span>
          </span>
        ) : null}
        <AlarmBadge count={props.alarms ?? 0} className={styles.onDesktop} />
        <AlarmBadge count={props.alarmsOnPhone ?? 0} className={styles.onPhone} />
      </span>
      {props.label}
    </Link>
  );
}

function AlarmBadge({ count, className }: { count: number; className: string | undefined }) {
  const { alarms } = useTexts();
  if (count === 0) return null;
  return (
    <span className={`${styles.badge} ${styles.alarm} ${className}`}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{alarms.count(count)}</span>
    </span>
  );
}

function Connection() {
  const { common } = useTexts();
  const online = useOnline();
  const live = useLiveState();
  if (online && live !== 'broken') return null;
  return (
    <p role="status" className={styles.connection}>
      {online ? common.reconnecting : common.offline}
    </p>
  );
}
