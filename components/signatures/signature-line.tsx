import { Cross } from '@/components/ui/symbol';
import { Tick } from '@/components/ui/tick';
import type { PublicSigner } from '@/lib/signatures/model';
import styles from './signature-line.module.css';

/** What is shown of one signature. An anonymous one has neither name nor role. */
export type ShownSignature = Omit<PublicSigner, 'signedOn'>;

/** The words around a signature, finished; `former` and `contractor` hold `{employer}` where it goes. */
export interface SignatureWords {
  anonymous: string;
  employerNotShown: string;
  former: string;
  contractor: string;
  /** Between role and employer, with its space. */
  comma: string;
  /** What the tick says to those who cannot see it. */
  verified: string;
}

interface SignatureLineProps {
  signature: ShownSignature;
  words: SignatureWords;
  /** Still being typed: what is missing is a dotted gap. */
  draft?: boolean;
}

/** An employer in its relation, its name kept apart from the sentence's direction. */
function Place({ signature, words, draft }: SignatureLineProps) {
  const { relation, employer } = signature;
  const name = employer ? <bdi>{employer}</bdi> : draft ? <span className={styles.gap} /> : null;
  if (!name) return null;
  if (relation !== 'former' && relation !== 'contractor') return name;
  const [before, after] = words[relation].split('{employer}');
  return (
    <>
      {before}
      {name}
      {after}
    </>
  );
}

function Beneath(props: SignatureLineProps) {
  const { signature, words, draft } = props;
  if (signature.name === null && !signature.employer) return words.employerNotShown;
  return (
    <>
      {signature.role && <bdi>{signature.role}</bdi>}
      {signature.role && (signature.employer || draft) && words.comma}
      <Place {...props} />
      {signature.verified && (
        <span className={styles.tick}>
          {' '}
          <Tick label={words.verified} />
        </span>
      )}
    </>
  );
}

/** One signature on its line: the ×, the name in the serif, role and employer beneath. */
export function SignatureLine(props: SignatureLineProps) {
  const { signature, words, draft } = props;
  return (
    <div className={styles.line}>
      <Cross />
      <div className={styles.signer}>
        {signature.name === null ? (
          <p className={styles.anonymous}>{words.anonymous}</p>
        ) : (
          <p className={styles.name}>
            {signature.name === '' && draft ? <span className={styles.gap} /> : <bdi>{signature.name}</bdi>}
          </p>
        )}
        <p className={styles.beneath}>
          <Beneath {...props} />
        </p>
      </div>
    </div>
  );
}
