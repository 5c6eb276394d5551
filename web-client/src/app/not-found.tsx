import { Link } from 'wouter';
import { useTexts } from '../shared/texts/use-texts';
import { buttonClass } from '../shared/ui/button';
import { Message } from '../shared/ui/states';

export function NotFound() {
  const { notFound } = useTexts();
  return (
    <Message title={notFound.title} text={notFound.text}>
      <Link href="/free" className={buttonClass('solid')}>
        {notFound.home}
      </Link>
    </Message>
  );
}
