import type { employers as english } from '../en/employers';

export const employers: typeof english = {
  title:
    '{count, plural, one {توقيع واحد، بحسب جهة العمل} two {توقيعان، بحسب جهة العمل} few {# توقيعات، بحسب جهة العمل} many {# توقيعًا، بحسب جهة العمل} other {# توقيع، بحسب جهة العمل}}',
  description: 'عدد من وقّعوا هذه الرسالة المفتوحة في كل جهة عمل، بأسمائهم ودون اسم.',
  caption: 'التوقيعات بحسب جهة العمل',
  none: 'لم يُنشر أي توقيع بعد.',
  toLetter: 'قراءة الرسالة',
  table: {
    employer: 'جهة العمل',
    named: 'بالاسم',
    anonymous: 'دون اسم',
    total: 'المجموع',
    verified: 'بريد العمل مُتحقَّق منه',
    others:
      '{count, plural, one {جهة عمل أخرى واحدة} two {جهتا عمل أخريان} few {# جهات عمل أخرى} many {# جهة عمل أخرى} other {# جهة عمل أخرى}}',
    notShown: 'دون اسم، جهة العمل غير معروضة',
    all: 'جميع التوقيعات',
  },
  parts: { named: 'بالاسم', anonymous: 'دون اسم', verified: 'مُتحقَّق منه' },
  steps:
    'لا تظهر التوقيعات دون اسم تحت اسم جهة العمل إلا على خطوات كاملة: {first, plural, =10 {العشرة الأولى} other {أول #}} معًا، ثم {next, plural, =5 {خمسة خمسة} other {# في كل مرة}}، كي لا يدلّ الجدول على أحد بعينه؛ وما عداها محسوب في السطر الأخير.',
  asOf: 'عُدّت في {date} الساعة {time} بالتوقيت العالمي.',
  data: 'هذا الجدول بصيغة JSON',
};
