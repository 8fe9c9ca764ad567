import { Cross } from '@/components/ui/symbol';
import { Tick } from '@/components/ui/tick';
import type { PublicSigner } from '@/lib/signatures/model';
import type { SectionMessages } from '@/lib/i18n/page-messages';
import styles from './signature-line.module.css';

/** What is shown of one signature. An anonymous one has neither name nor role. */
export type ShownSignature = Omit<PublicSigner, 'signedOn'>;

/** The texts around a signature; `former` and `contractor` are patterns with `{employer}` where it goes. */
export type SignatureLabels = SectionMessages<'signers.line'>;

interface SignatureLineProps {
  signature: ShownSignature;
  labels: SignatureLabels;
  /** Still being typed: what is missing is a dotted gap. */
  draft?: boolean;
}

/** An employer in its relation, its name kept apart from the sentence's direction. */
function EmployerInRelation({ signature, labels, draft }: SignatureLineProps) {
  const { relation, employer } = signature;
  const name = employer ? <bdi>{employer}</bdi> : draft ? <span className={styles.gap} /> : null;
  if (!name) return null;
  if (relation !== 'former' && relation !== 'contractor') return name;
  const [before, after] = labels[relation].split('{employer}');
  return (
    <>
      {before}
      {name}
      {after}
    </>
  );
}

function RoleAndEmployer(props: SignatureLineProps) {
  const { signature, labels, draft } = props;
  if (signature.name === null && !signature.employer) return labels.employerNotShown;
  return (
    <>
      {signature.role && <bdi>{signature.role}</bdi>}
      {signature.role && (signature.employer || draft) && labels.comma}
      <EmployerInRelation {...props} />
      {signature.verified && (
        <span className={styles.tick}>
          {' '}
          <Tick label={labels.verified} />
        </span>
      )}
    </>
  );
}

/** One signature on its line: the ×, the name in the serif, role and employer beneath. */
export function SignatureLine(props: SignatureLineProps) {
  const { signature, labels, draft } = props;
  return (
    <div className={styles.line}>
      <Cross />
      <div className={styles.signer}>
        {signature.name === null ? (
          <p className={styles.anonymous}>{labels.anonymous}</p>
        ) : (
          <p className={styles.name}>
            {signature.name === '' && draft ? <span className={styles.gap} /> : <bdi>{signature.name}</bdi>}
          </p>
        )}
        <p className={styles.beneath}>
          <RoleAndEmployer {...props} />
        </p>
      </div>
    </div>
  );
}
