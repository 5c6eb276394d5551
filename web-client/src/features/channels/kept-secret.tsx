import type { StoredSettings } from '../../shared/api/channels';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import styles from './channel-page.module.css';
import type { Setting } from './settings';

/** A secret that is set: that it is, and how much of it; it can be replaced or cleared, but not seen. */
export function KeptSecret(props: {
  setting: Setting;
  stored: StoredSettings;
  clearing: boolean;
  onReplace: () => void;
  onClear: () => void;
  onKeep: () => void;
}) {
  const { setting, stored, clearing } = props;
  const { channels, kept } = useTexts();
  const label = channels[setting];
  const words =
    setting === 'secrets'
      ? kept.secrets(stored.set.secrets)
      : setting === 'pageTokens'
        ? kept.tokens(stored.set.pageTokens)
        : kept.set;
  return (
    <fieldset className={styles.kept} data-clearing={clearing}>
      <legend>{label}</legend>
      <p role="status">
        <Icon name={clearing ? 'trash' : 'check'} size={18} />
        {clearing ? kept.clearing : words}
      </p>
      {clearing ? (
        <Button onClick={props.onKeep}>{kept.keep}</Button>
      ) : (
        <>
          <Button aria-label={kept.replace(label)} onClick={props.onReplace}>
            {kept.replaceShort}
          </Button>
          <Button look="quiet" aria-label={kept.clear(label)} onClick={props.onClear}>
            {kept.clearShort}
          </Button>
        </>
      )}
    </fieldset>
  );
}
