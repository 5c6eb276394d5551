import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon';

type Look = 'catch' | 'solid' | 'outline' | 'quiet';

export function buttonClass(look: Look = 'outline', wide = false) {
  return [styles.button, styles[look], wide && styles.wide].filter(Boolean).join(' ');
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look;
  wide?: boolean;
  icon?: IconName;
};

export function Button({ look, wide, icon, children, type = 'button', ...rest }: Props) {
  return (
    <button type={type} className={buttonClass(look, wide)} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}
