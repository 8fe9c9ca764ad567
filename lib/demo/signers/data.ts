/** Invented people: given and family names of one part of the world each, and what they work as. Nobody is meant. */
export const names: readonly { given: readonly string[]; family: readonly string[] }[] = [
  {
    given: ['Maeve', 'Callum', 'Orla', 'Declan', 'Isla', 'Rhys', 'Bronwen', 'Angus'],
    family: ['O’Rourke', 'Pemberfield', 'Ní Dhuibhir', 'Macallan', 'Trevanion', 'Llewellin', 'Ashgrove', 'Fairburn'],
  },
  {
    given: ['Lucía', 'Tomás', 'Ximena', 'Rafael', 'Inés', 'Joaquín', 'Marisol', 'Andrés'],
    family: ['Quiroga Vidal', 'Etxarri', 'Montalvo', 'Ferreyra', 'Salgueiro', 'Zúñiga', 'Peñalosa', 'Arriaga'],
  },
  {
    given: ['سارة', 'يوسف', 'مريم', 'كريم', 'ليلى', 'عمر', 'نورة', 'حسام'],
    family: ['الحدّاد', 'المنصوري', 'البغدادي', 'شاهين', 'القاسمي', 'الشامي', 'بن عمّار', 'الراوي'],
  },
  {
    given: ['Nadia', 'Tarek', 'Amira', 'Bilal', 'Salma', 'Idris', 'Yasmin', 'Hamza'],
    family: ['Benhaddou', 'El-Rashidi', 'Kassouri', 'Mansour', 'Haddadin', 'Zeroual', 'Boukhari', 'Tazi'],
  },
  {
    given: ['Priya', 'Arjun', 'Meera', 'Rohan', 'Ananya', 'Vikram', 'Kavitha', 'Imran'],
    family: ['Venkataraman', 'Deshpande', 'Chatterji', 'Raghunathan', 'Siddiqui', 'Kulkarni', 'Nambiar', 'Bhattarai'],
  },
  {
    given: ['Xinyi', 'Haoran', 'Yutong', 'Zihan', 'Meilin', 'Jianyu', 'Ruoxi', 'Bowen'],
    family: ['Ouyang', 'Zhengwei', 'Shangguan', 'Linqiao', 'Tangren', 'Xuefeng', 'Wuhai', 'Caoming'],
  },
  {
    given: ['Kaito', 'Haruka', 'Ren', 'Mio', 'Sota', 'Yui', 'Daichi', 'Akane'],
    family: ['Hirabayashi', 'Tsukimori', 'Okanoue', 'Minazuki', 'Kuroyanagi', 'Asahina', 'Shirogane', 'Nagisawa'],
  },
  {
    given: ['Björn', 'Sigrid', 'Jürgen', 'Käthe', 'Łukasz', 'Agnieszka', 'Ondřej', 'Zsófia'],
    family: ['Åkerlund', 'Lindholmer', 'Süßmuth', 'Großkopf', 'Wiśniarek', 'Dąbrowicz', 'Černohorský', 'Szőllősi'],
  },
  {
    given: ['Adaeze', 'Oluwaseun', 'Kwabena', 'Chiamaka', 'Thabo', 'Wanjiru', 'Sekou', 'Amahle'],
    family: ['Okonjiwe', 'Bankolé', 'Mensahene', 'Nwachukwu', 'Dlamaleni', 'Kamotho', 'Diabatey', 'Zulwana'],
  },
  {
    given: ['Thảo', 'Minh', 'Linh', 'Quang', 'Ngọc', 'Đức', 'Hương', 'Khánh'],
    family: ['Nguyễn Thị', 'Trần Đình', 'Lê Hoài', 'Phạm Gia', 'Vũ Thành', 'Đặng Mỹ', 'Bùi Xuân', 'Hồ Anh'],
  },
  {
    given: ['Gabriel', 'Élodie', 'Beatriz', 'Étienne', 'João', 'Chloé', 'Thiago', 'Noémie'],
    family: [
      'd’Almeirim',
      'Beauchêne',
      'Vasconcellos',
      'Le Guennec',
      'Figueirôa',
      'Desrosiers-Lang',
      'Magalhães Pinto',
      'Thévenard',
    ],
  },
  {
    given: ['Noa', 'Deniz', 'Eitan', 'Elif', 'Tamar', 'Emre', 'Mykola', 'Olena'],
    family: ['Levinger', 'Yıldıray', 'Ben-Harush', 'Karadağlı', 'Shalvi', 'Öztürker', 'Kovalchenko', 'Bondarivna'],
  },
];

export const roles: readonly string[] = [
  'Software engineer',
  'Staff engineer',
  'Site reliability engineer',
  'Technical writer',
  'Product designer',
  'Data scientist',
  'Research scientist',
  'Security engineer',
  'Recruiter',
  'Customer support',
  'Solutions architect',
  'Programme manager',
  'Machine learning engineer',
  'Content moderator',
  'Data annotator',
  'Accessibility engineer',
  'Hardware engineer',
  'Warehouse associate',
  'Account manager',
  'Compiler engineer',
  'Interpreter',
  'Policy analyst',
  '',
];

export const rolesInArabic: readonly string[] = [
  'مهندسة برمجيات',
  'محلّل بيانات',
  'مصمّمة منتجات',
  'دعم العملاء',
  'كاتب تقني',
  '',
];

/** Where the demo's people work: employer, how many with their names, how many without. It adds up to 450. */
export const workplaces: readonly { employer: string; named: number; anonymous: number }[] = [
  { employer: 'Google', named: 53, anonymous: 49 },
  { employer: 'Amazon', named: 38, anonymous: 37 },
  { employer: 'Meta', named: 28, anonymous: 30 },
  { employer: 'Microsoft', named: 24, anonymous: 26 },
  { employer: 'Salesforce', named: 18, anonymous: 20 },
  { employer: 'Apple', named: 13, anonymous: 14 },
  { employer: 'OpenAI', named: 11, anonymous: 15 },
  { employer: 'IBM', named: 8, anonymous: 7 },
  { employer: 'Oracle', named: 7, anonymous: 5 },
  { employer: 'Palantir', named: 4, anonymous: 8 },
  { employer: 'Intel', named: 5, anonymous: 2 },
  { employer: 'Adobe', named: 4, anonymous: 1 },
  { employer: 'Stripe', named: 3, anonymous: 0 },
  { employer: 'Cisco', named: 3, anonymous: 1 },
  { employer: 'Uber', named: 2, anonymous: 1 },
  { employer: 'Nvidia', named: 2, anonymous: 1 },
  { employer: 'Dell', named: 2, anonymous: 0 },
  { employer: 'Accenture', named: 2, anonymous: 0 },
  { employer: 'Northfold Systems', named: 1, anonymous: 0 },
  { employer: 'Blue Heron Analytics', named: 1, anonymous: 0 },
  { employer: '', named: 0, anonymous: 4 },
];
