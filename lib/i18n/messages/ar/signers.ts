import type { signers as english } from '../en/signers';

export const signers: typeof english = {
  anonymous: 'دون اسم',
  employerNotShown: 'جهة العمل غير معروضة',
  former: 'سابقًا في {employer}',
  contractor: 'متعاقد مع {employer}',
  comma: '، ',
  verified: 'بريد العمل مُتحقَّق منه',
  title:
    '{count, plural, =0 {لا توقيعات بعد} one {توقيع واحد} two {توقيعان} few {# توقيعات} many {# توقيعًا} other {# توقيع}}',
  description: 'من وقّعوا هذه الرسالة المفتوحة، بأسمائهم أو دون اسم.',
  lead: 'الأحدث أولًا. لمن وقّع دون اسم مكان كغيره، وليس له اسم يُبحث عنه.',
  search: {
    label: 'البحث في التوقيعات',
    name: 'الاسم',
    employer: 'جهة العمل',
    all: 'جميع جهات العمل',
    submit: 'بحث',
  },
  found: {
    names:
      '{count, plural, one {اسم واحد يطابق «<bdi>{q}</bdi>».} two {اسمان يطابقان «<bdi>{q}</bdi>».} few {# أسماء تطابق «<bdi>{q}</bdi>».} many {# اسمًا يطابق «<bdi>{q}</bdi>».} other {# اسم يطابق «<bdi>{q}</bdi>».}}',
    firstNames:
      '{count, plural, one {أول اسم يطابق} two {أول اسمين يطابقان} few {أول # أسماء تطابق} many {أول # اسمًا يطابق} other {أول # اسم يطابق}} «<bdi>{q}</bdi>»، ويليها المزيد.',
    furtherNames:
      '{count, plural, one {اسم واحد آخر يطابق «<bdi>{q}</bdi>».} two {اسمان آخران يطابقان «<bdi>{q}</bdi>».} few {# أسماء أخرى تطابق «<bdi>{q}</bdi>».} many {# اسمًا آخر يطابق «<bdi>{q}</bdi>».} other {# اسم آخر يطابق «<bdi>{q}</bdi>».}}',
    employer:
      '{count, plural, one {توقيع واحد} two {توقيعان} few {# توقيعات} many {# توقيعًا} other {# توقيع}} تحت اسم <bdi>{employer}</bdi>: بالاسم {named}، ودون اسم {anonymous}.',
  },
  none: {
    any: 'لم يُنشر أي توقيع بعد.',
    name: 'لا اسم معلنًا يطابق «<bdi>{q}</bdi>».',
    nameAtEmployer: 'لا اسم معلنًا في جهة العمل هذه يطابق «<bdi>{q}</bdi>».',
    employer: 'لا توقيع معلنًا تحت اسم جهة العمل هذه.',
    further: 'لا مزيد من التوقيعات.',
    showAll: 'عرض جميع التوقيعات',
    toLetter: 'قراءة الرسالة',
  },
  list: 'التوقيعات',
  pages: 'الصفحات',
  first: 'الصفحة الأولى',
  next: 'الصفحة التالية',
};
