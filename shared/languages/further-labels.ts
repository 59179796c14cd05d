/**
 * What says of a date that it is the one of publication, or of a change, in the languages of `further.ts`: apart from those of the packs, since
 * they are asked only beside a date.
 */
export const FURTHER_PUBLISHED = [
  // Croatian, Bosnian, Serbian, Slovene, Macedonian, Belarusian
  'objavljen[oa]?|objava|datum objave|објављен[оа]?|објава|објавено|апублікаван[аоы]',
  // Lithuanian, Latvian, Estonian, Icelandic, Faroese, Albanian, Basque, Afrikaans
  'paskelbta|publikuota|publicēt[sai]|avaldatud|birt(?:ist)?|útgivið|publikuar|botuar|argitaratu(?:a|ta)?|gepubliseer',
  // Swahili, Malay, Filipino, Azerbaijani, Uzbek
  'imechapishwa|ilichapishwa|tarikh siar|disiarkan|inilathala|nailathala|dərc (?:edilib|olunub)|yayımlanıb|nəşr edilib|chop etilgan|nashr (?:etilgan|qilingan)',
  // Kazakh, Kyrgyz, Tajik, Mongolian
  'жариялан(?:ды|ған)|жарыяланды|нашр шуд|нийт(?:элсэн|лэгдсэн)(?: огноо)?',
  // Urdu, Sindhi, Marathi, Nepali, Assamese
  'تاریخ ?اشاعت|اشاعت|شائع(?: شدہ)?|شايع|प्रकाशित(?: मिति)?|प्रकाशन दिनांक|প্ৰকাশিত',
  // Thai, Lao, Khmer, Burmese
  'เผยแพร่(?:เมื่อ)?|วันที่เผยแพร่|โพสต์เมื่อ|ເຜີຍແຜ່|(?:ចេញ)?ផ្សាយ|ចុះផ្សាយ|ថ្ងៃចេញផ្សាយ|ထုတ်ဝေ(?:သည်|သည့်ရက်)?|ထုတ်ပြန်',
  // Georgian, Armenian, Amharic
  'გამოქვეყნ(?:და|ებულია|ების თარიღი)|հրապարակ(?:վել է|ված(?: է)?|վեց)|የታተመ(?:ው|በት ቀን)?|ታትሟል',
  // Tamil, Telugu, Kannada, Malayalam, Gujarati, Punjabi, Odia, Sinhala
  'வெளியிடப்பட்டது|வெளியீடு|ప్రచురించబడింది|ప్రచురణ|ప్రచురితం|ಪ್ರಕಟಿಸಲಾಗಿದೆ|ಪ್ರಕಟಣೆ|ಪ್ರಕಟಿತ|പ്രസിദ്ധീകരിച്ച(?:ത്|ു)|પ્રકાશિત|ਪ੍ਰਕਾਸ਼ਿਤ|ପ୍ରକାଶିତ|ප්‍?රකාශිත',
].join('|');

export const FURTHER_UPDATED = [
  '(?:zadnj[ea] |poslednj[ea] |posljednj[ea] )?(?:ažurirano|izmjena|izmena|izmenjeno|izmijenjeno|sprememba|posodobitev)|posodobljeno|ажурирано|измењено|изменето|абноўлен[аоы]',
  'atnaujinta|atjaun(?:ots|ināts)|(?:viimati )?(?:uuendatud|muudetud)|(?:síðast )?uppfært|dagført|përditësuar|eguneratu(?:a|ta)?|bygewerk|opgedateer',
  'imesasishwa|ilisasishwa|dikemas ?kini|in-update|na-update|binago|yenilənib|yangilan(?:gan|di)',
  'жаңартыл(?:ды|ған)|жаңыртылды|навсозӣ шуд|шинэчилсэн|шинэчлэгдсэн',
  '(?:آخری )?اپ ?ڈیٹ|تازہ کاری|अद्य(?:तन|ावधिक)|अपडेट',
  'อัปเดต(?:ล่าสุด)?|อัพเดต(?:ล่าสุด)?|ปรับปรุง(?:ล่าสุด)?|แก้ไข(?:ล่าสุด)?|ອັບເດດ|ធ្វើបច្ចុប្បន្នភាព|(?:နောက်ဆုံး)?ပြင်ဆင်',
  'განახლ(?:და|ებულია)|թարմաց(?:վել է|ված(?: է)?|վեց)|የዘመነ|ተሻሽሏል',
  'புதுப்பிக்கப்பட்டது|నవీకరించబడింది|అప్‌?డేట్|ನವೀಕರಿಸಲಾಗಿದೆ|പുതുക്കിയത്|અપડેટ|ਅੱਪਡੇਟ|ଅପଡେଟ|යාවත්කාලීන',
].join('|');
