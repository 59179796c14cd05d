import { describe, expect, it } from 'vitest';
import { readByline, readCredit } from '../../../../shared/formats/newsroom/people/byline.ts';
import { deskAmong } from '../../../../shared/formats/newsroom/people/desk.ts';

const jane = { name: 'Jane Doe' };
const john = { name: 'John Roe' };
const ana = { name: 'Ana Paz' };

describe('the desk', () => {
  it.each([
    ['編輯：李四', '李四'],
    ['責任編輯：王小明', '王小明'],
    ['Editing by John Roe', 'John Roe'],
    ['Edited by John Roe', 'John Roe'],
    ['(Reporting by Jane Doe in Oslo; Editing by John Roe)', 'John Roe'],
    ['本报记者 张三 编辑 李四', '李四'],
  ])('has a hand in what %s names, and wrote none of it', (line, name) => {
    expect(deskAmong(readCredit(line)?.people ?? [])).toEqual([{ name, role: 'Editor' }]);
    expect(readByline(line)?.map((author) => author.name) ?? []).not.toContain(name);
  });

  it('is whose role a byline gives: an author', () => {
    expect(deskAmong(readCredit('By Jane Doe, EDITOR')?.people ?? [])).toEqual([]);
  });
});

describe('readByline', () => {
  it.each([
    ['By Jane Doe', [jane]],
    ['Par Jane Doe, « Le Quai »', [jane]],
    ['Автор: Мария Скворцова, «Прибой»', [{ name: 'Мария Скворцова' }]],
    ['BY JANE DOE', [jane]],
    ['(By Jane Doe)', [jane]],
    ['*By Jane Doe*', [jane]],
    ['By: Jane Doe', [jane]],
    ['By Jane Doe and John Roe', [jane, john]],
    ['By Jane Doe, John Roe and Ana Paz', [jane, john, ana]],
    ['By Jane Doe, John Roe, and Ana Paz', [jane, john, ana]],
    ['By Jane and John Doe', [jane, { name: 'John Doe' }]],
    ['By AFP', [{ name: 'AFP' }]],
    ['By dpa', [{ name: 'dpa' }]],
    ['By TPN', [{ name: 'TPN' }]],
    ['Von Reuters, Jane Doe', [{ name: 'Reuters' }, jane]],
    ['By Jane Doe, EDITOR', [{ ...jane, role: 'Editor' }]],
    ['BY JANE DOE, EDITOR-IN-CHIEF', [{ ...jane, role: 'Editor-in-Chief' }]],
    ['By Jane Doe | Staff Writer', [{ ...jane, role: 'Staff Writer' }]],
    ['By Jane Doe Staff Writer', [{ ...jane, role: 'Staff Writer' }]],
    ['By Staff Reporter Jane Doe', [{ ...jane, role: 'Staff Reporter' }]],
    ['By Jane Doe, City Hall Reporter', [{ ...jane, role: 'City Hall Reporter' }]],
    ['By Jane Doe, Editor and Publisher', [{ ...jane, role: 'Editor and Publisher' }]],
    [
      'By Jane Doe and John Roe, Staff Writers',
      [
        { ...jane, role: 'Staff Writer' },
        { ...john, role: 'Staff Writer' },
      ],
    ],
    ['By Jane Doe, Senior Reporter, and John Roe', [{ ...jane, role: 'Senior Reporter' }, john]],
    ['By Jane Doe, Reuters', [jane]],
    ['By Jane Doe, Quayside Clarion', [jane]],
    ['By Jane Doe, Skarnvik Ahoy', [jane]],
    ['By Jane Doe and John Roe, Skarnvik Ahoy', [jane, john]],
    ['Von Jane Doe und John Roe, Skarnvik Ahoi', [jane, john]],
    ['By Jane Doe, John Roe', [jane, john]],
    ['Von Jane Doe, Wiebke Roe', [jane, { name: 'Wiebke Roe' }]],
    ['By Doe & Roe LLP', [{ name: 'Doe & Roe LLP' }]],
    ['By Quay Press, Inc.', [{ name: 'Quay Press, Inc.' }]],
    ['Posted by Jane Doe', [jane]],
    ['By Jane Doe. Photos by John Roe', [jane, { ...john, role: 'Photographer' }]],
    ['By Jane Doe for the Harbour Times', [jane]],
    ['By Jane Doe in Berlin and John Roe in Paris', [jane, john]],
    ['By Jane Doe | November 24, 2026', [jane]],
    ['By The Associated Press', [{ name: 'The Associated Press' }]],
    ['By Our Correspondent', [{ name: 'Our Correspondent' }]],
    ['By Jane Doe jane@news.example', [{ ...jane, email: 'jane@news.example' }]],
    ['By Jane Doe (@janedoe)', [jane]],
    ['By Ludwig van Beethoven', [{ name: 'Ludwig van Beethoven' }]],
    ['By Muhammad bin Salman al-Rashid', [{ name: 'Muhammad bin Salman al-Rashid' }]],
    ["BY SIOBHÁN O'NEILL-PÉREZ", [{ name: "Siobhán O'Neill-Pérez" }]],
    ['By J.K. Rowling and J. R. R. Tolkien', [{ name: 'J.K. Rowling' }, { name: 'J. R. R. Tolkien' }]],
    ['By Martin Luther King Jr.', [{ name: 'Martin Luther King Jr.' }]],
    ['Words by Jane Doe, photos by John Roe', [jane, { ...john, role: 'Photographer' }]],
    ['Text Jane Doe, Fotos John Roe', [jane, { ...john, role: 'Photographer' }]],
    ["Tekst Jane Doe, foto's John Roe", [jane, { ...john, role: 'Photographer' }]],
    ['Texto Jane Doe Fotos John Roe', [jane, { ...john, role: 'Photographer' }]],
    ['מאת נועה ברק ודן לביא', [{ name: 'נועה ברק' }, { name: 'דן לביא' }]],
    ['كتب: سلمى حداد وكريم ناصر', [{ name: 'سلمى حداد' }, { name: 'كريم ناصر' }]],
    ['Story and photos by Jane Doe', [jane]],
    ['Author: Jane Doe', [jane]],
    ['Von Anna Berg und Jürgen von der Heide', [{ name: 'Anna Berg' }, { name: 'Jürgen von der Heide' }]],
    ["Par Élodie Martin et Jean-Luc d'Arc", [{ name: 'Élodie Martin' }, { name: "Jean-Luc d'Arc" }]],
    ['Por Ana Paz, corresponsal en Bogotá', [{ ...ana, role: 'corresponsal en Bogotá' }]],
    ['di Marco De Luca', [{ name: 'Marco De Luca' }]],
    ['Door Jan de Vries', [{ name: 'Jan de Vries' }]],
    ['Von unserem Korrespondenten', [{ name: 'unserem Korrespondenten' }]],
    ['Von dpa', [{ name: 'dpa' }]],
    ['A poem by Iris Vale', [{ name: 'Iris Vale' }]],
    ['【本報訊】記者陳小明／香港報導', [{ name: '陳小明', role: 'Reporter' }]],
    ['كتب: أحمد حسن', [{ name: 'أحمد حسن' }]],
    ['Text: Anna Berg', [{ name: 'Anna Berg' }]],
    ['Автор: Иван Петров', [{ name: 'Иван Петров' }]],
    [
      '本报记者 张三 李四',
      [
        { name: '张三', role: 'Reporter' },
        { name: '李四', role: 'Reporter' },
      ],
    ],
    ['（记者张三）', [{ name: '张三', role: 'Reporter' }]],
    ['文/张三 图/李四', [{ name: '张三' }, { name: '李四', role: 'Photographer' }]],
    ['作者：张　三', [{ name: '张三' }]],
    ['記者陳小明／台北報導', [{ name: '陳小明', role: 'Reporter' }]],
    ['山田太郎記者', [{ name: '山田太郎', role: 'Reporter' }]],
    ['홍길동 기자 hong@news.example', [{ name: '홍길동', role: 'Reporter', email: 'hong@news.example' }]],
    ['(Reporting by Jane Doe in Oslo; Editing by John Roe)', [{ ...jane, role: 'Reporter' }]],
  ])('reads %j', (line, people) => {
    expect(readByline(line)).toEqual(people);
  });

  it.each([
    'By the river, thousands gathered to see the boats',
    'By 2030, the city will have no cars',
    'By Monday the bridge was open',
    'By Friday',
    'By Land and Sea',
    'By Train to Lisbon',
    'By Order of the Council',
    'By and large it works',
    'By Jane Doe walked into the room',
    'Von der Leyen kündigt Plan an',
    'Por Dios',
    'Di Maio attacca Conte',
    'Par avion',
    'By Order of the Council',
    'NOTICE OF ROAD CLOSURE',
    '记者获悉',
    '记者从市政府获悉，桥梁将于明日开放',
    'Jane Doe',
    '',
    'x'.repeat(10_000),
  ])('takes %j for no byline', (line) => {
    expect(readByline(line)).toBeUndefined();
  });
});
