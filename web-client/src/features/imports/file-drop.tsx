import { useId, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Icon } from '../../shared/ui/icon';
import styles from './imports.module.css';

/** A file input that can also be dropped on: the label is the target, so that a tap, a key and a mouse all reach it. */
export function FileDrop(props: {
  file: File | undefined;
  problem: string | undefined;
  onFile: (file: File) => void;
}) {
  const { file, problem, onFile } = props;
  const { imports } = useTexts();
  const [over, setOver] = useState(false);
  const id = useId();
  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (first) onFile(first);
  };
  return (
    <div className={styles.dropping}>
      <label
        className={styles.drop}
        data-over={over}
        data-chosen={file !== undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <Icon name={file ? 'check' : 'upload'} size={34} />
        <strong>{file ? imports.chosen(file.name) : imports.drop}</strong>
        <span className={styles.choose}>{imports.choose}</span>
        <input
          type="file"
          className="visually-hidden"
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={(event) => take(event.target.files)}
        />
      </label>
      <p id={`${id}-problem`} role="alert" className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}
