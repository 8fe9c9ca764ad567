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
      '{count, plural, one {اسم واحد يطابق «{q}».} two {اسمان يطابقان «{q}».} few {# أسماء تطابق «{q}».} many {# اسمًا يطابق «{q}».} other {# اسم يطابق «{q}».}}',
    firstNames:
      '{count, plural, one {أول اسم يطابق} two {أول اسمين يطابقان} few {أول # أسماء تطابق} many {أول # اسمًا يطابق} other {أول # اسم يطابق}} «{q}»، ويليها المزيد.',
    furtherNames:
      '{count, plural, one {اسم واحد آخر يطابق «{q}».} two {اسمان آخران يطابقان «{q}».} few {# أسماء أخرى تطابق «{q}».} many {# اسمًا آخر يطابق «{q}».} other {# اسم آخر يطابق «{q}».}}',
    employer:
      '{count, plural, one {توقيع واحد} two {توقيعان} few {# توقيعات} many {# توقيعًا} other {# توقيع}} تحت اسم {employer}: بالاسم {named}، ودون اسم {anonymous}.',
  },
  none: {
    any: 'لم يُنشر أي توقيع بعد.',
    name: 'لا اسم معلنًا يطابق «{q}».',
    nameAtEmployer: 'لا اسم معلنًا في جهة العمل هذه يطابق «{q}».',
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
