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
import { useOnline } from '../shared/ui/use-online';
import styles from './shell.module.css';

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
    </nav>
  );
}

function Tab(props: { href: string; icon: IconName; label: string; count?: number }) {
  const { nav } = useTexts();
  const [path] = useLocation();
  const [params] = useSearchParams();
  const list = params.get('list') === 'mine' ? '/mine' : '/free';
  const current = path === props.href || (path.startsWith('/leads/') && list === props.href);
  return (
    <Link href={props.href} aria-current={current ? 'page' : undefined} className={styles.tab}>
      <span className={styles.icon}>
        <Icon name={props.icon} size={24} />
        {props.count ? (
          <span className={styles.badge}>
            <span aria-hidden="true">{props.count > 99 ? '99+' : props.count}</span>
            <span className="visually-hidden">{nav.freeCount(props.count)}</span>
          </span>
        ) : null}
      </span>
      {props.label}
    </Link>
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
