import { Link, useSearchParams } from 'wouter';
import { FreeList } from '../features/free/free-list';
import { MineList } from '../features/mine/mine-list';
import type { Me } from '../shared/api/me';
import { useTexts } from '../shared/texts/use-texts';
import { Icon } from '../shared/ui/icon';
import { Message } from '../shared/ui/states';
import { useWide } from '../shared/ui/use-wide';
import { LeadRoute } from './lead-route';
import styles from './workbench.module.css';

/** List and lead: side by side where there is room, else one after the other. */
export function Workbench(props: { me: Me; list?: 'free' | 'mine'; leadId?: string }) {
  const { me, leadId } = props;
  const { free, nav } = useTexts();
  const [params] = useSearchParams();
  const wide = useWide();
  const list = props.list ?? (params.get('list') === 'mine' ? 'mine' : 'free');
  const listed = me.session === 'full';
  const List = list === 'mine' ? MineList : FreeList;
  const showsList = listed && (wide || leadId === undefined);
  return (
    <div className={`${styles.bench} ${listed ? '' : styles.alone}`}>
      {showsList ? (
        <div className={styles.list}>
          <List selectedId={leadId} />
        </div>
      ) : null}
      {leadId !== undefined ? (
        <div className={styles.lead}>
          {listed && !wide ? (
            <Link href={`/${list}`} className={styles.back}>
              <Icon name="back" />
              {nav[list]}
            </Link>
          ) : null}
          <LeadRoute key={leadId} id={leadId} me={me} canLeave={listed} />
        </div>
      ) : wide && listed ? (
        <div className={styles.lead}>
          <Message title={free.chooseTitle} text={free.chooseText} />
        </div>
      ) : null}
    </div>
  );
}
