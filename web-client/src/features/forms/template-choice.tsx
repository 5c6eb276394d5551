import { useTexts } from '../../shared/texts/use-texts';
import { Icon, type IconName } from '../../shared/ui/icon';
import page from '../../shared/ui/page.module.css';
import styles from './sheets.module.css';
import { TEMPLATES, type Template } from './templates';

const ICONS: Record<Template, IconName> = { contact: 'message', callback: 'phone' };

export function TemplateChoice({ onChoose }: { onChoose: (template: Template) => void }) {
  const { forms } = useTexts();
  return (
    <section className={page.card} aria-labelledby="templates">
      <header>
        <h2 id="templates">{forms.begin}</h2>
        <p>{forms.beginText}</p>
      </header>
      <ul className={styles.templates}>
        {TEMPLATES.map((template) => (
          <li key={template}>
            <button type="button" onClick={() => onChoose(template)}>
              <Icon name={ICONS[template]} size={28} />
              <b>{forms.templates[template].name}</b>
              <span>{forms.templates[template].text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
