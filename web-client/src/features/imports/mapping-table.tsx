import { useTexts } from '../../shared/texts/use-texts';
import styles from './imports.module.css';
import type { Column } from './imports-api';
import { TARGETS, type Target } from './targets';

const EXAMPLES = 3;

/** A column per row: what it is called, what it begins with, and what it becomes. */
export function MappingTable(props: {
  columns: Column[];
  preview: (string | null)[][];
  chosen: Record<string, Target>;
  refused: (index: number) => string | undefined;
  onChoose: (index: number, target: Target) => void;
}) {
  const { columns, preview, chosen, refused, onChoose } = props;
  const { imports } = useTexts();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{imports.column}</th>
          <th scope="col">{imports.example}</th>
          <th scope="col">{imports.target}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ index, header }) => {
          const name = header || imports.unnamed(index + 1);
          const problem = refused(index);
          return (
            <tr key={index} data-ignored={chosen[index] === 'ignore'}>
              <th scope="row">{name}</th>
              <td className={styles.examples}>
                {preview
                  .map((row) => row[index])
                  .filter(Boolean)
                  .slice(0, EXAMPLES)
                  .join(' · ') || '–'}
              </td>
              <td>
                <select
                  aria-label={`${imports.target}: ${name}`}
                  aria-invalid={problem !== undefined}
                  value={chosen[index]}
                  onChange={(event) => onChoose(index, event.target.value as Target)}
                >
                  {TARGETS.map((target) => (
                    <option key={target} value={target}>
                      {imports.targets[target]}
                    </option>
                  ))}
                </select>
                {problem ? (
                  <p role="alert" className={styles.problem}>
                    {problem}
                  </p>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
