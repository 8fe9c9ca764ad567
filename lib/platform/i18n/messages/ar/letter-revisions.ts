import type { revisions as english } from '../en/letter-revisions';

export const revisions: typeof english = {
  title: 'ما تغيّر في النص',
  lead: 'حين يتغيّر النص يبقى النص السابق محفوظًا هنا. ويظلّ كل توقيع مرتبطًا بالكلمات التي وُقّع عليها.',
  never: 'لم يتغيّر النص منذ نشره.',
  number: 'المراجعة {number, number}',
  published: 'نُشرت في {date}',
  current: 'النص كما هو الآن',
  correction: 'تصحيح: يُصلح سهوًا ولا يغيّر شيئًا من المطالب.',
  first: 'النص الأول.',
  changed:
    '{language}: {added, plural, =0 {} one {أُضيفت كلمة واحدة} two {أُضيفت كلمتان} few {أُضيفت # كلمات} many {أُضيفت # كلمةً} other {أُضيفت # كلمة}}{both, select, yes {، و} other {}}{removed, plural, =0 {} one {حُذفت كلمة واحدة} two {حُذفت كلمتان} few {حُذفت # كلمات} many {حُذفت # كلمةً} other {حُذفت # كلمة}}',
  moved: '{language}: علامات الترقيم أو ترتيب الأسطر فقط',
  languageAdded: '{language}: أُضيفت',
  languageRemoved: '{language}: حُذفت',
  fingerprint: 'SHA-256',
  fingerprintHelp:
    'بصمة كل مراجعة هي ناتج SHA-256 لنصّها بجميع اللغات مكتوبًا بصيغة JSON وفق RFC 8785. ومن يحتفظ بها يستطيع أن يُثبت لاحقًا أيَّ كلمات كانت هنا.',
  read: 'اقرأ هذا النص',
  readChanges: 'اقرأ هذا النص وما تغيّر فيه',
  pageTitle: 'المراجعة {number, number}: {title}',
  changes: 'ما الذي تغيّر',
  compared: 'بالمقارنة مع المراجعة {number, number} المنشورة في {date}.',
  legend: 'الكلمات التي <ins>تحتها خط</ins> أُضيفت، و<del>المشطوبة</del> حُذفت.',
  putIn: 'أُضيف:',
  takenOut: 'حُذف:',
  end: 'انتهى',
  text: 'النص',
  allRevisions: 'جميع المراجعات',
  theLetter: 'الرسالة كما هي الآن',
  older: 'هذا نص سابق. ومن وقّع حين كان منشورًا هنا فتوقيعه مرتبط بهذه الكلمات.',
};
