import { useEffect, useState } from 'preact/hooks';
import type { Due, Site } from './answers.ts';
import { api } from './api.ts';
import { useHeard } from './heard.ts';
import { html } from './html.ts';
import { dayIn, fromNow, placeOf, timeIn, timeOfDay } from './time.ts';
import { languageNow, localeOf, t } from './words.ts';

/** What comes out or ends, as a calendar of a month in the newsroom's time. @param month `2026-12`; '' for this one */
export function Schedule({ site, month }: { readonly site: Site; readonly month: string }) {
  const [due, setDue] = useState<readonly Due[]>();
  const [fault, setFault] = useState('');
  const today = dayIn(site.timeZone, new Date().toISOString());
  const shown = /^\d{4}-\d{2}$/.test(month) ? month : today.slice(0, 7);
  const load = () =>
    api.due(`${monthFrom(shown, 1)}-02T00:00:00Z`).then(
      ({ items }) => {
        setDue(items);
        setFault('');
      },
      (error: Error) => setFault(error.message),
    );
  useEffect(() => void load(), [shown]);
  useHeard(() => void load());
  const byDay = Map.groupBy(due ?? [], ({ at }) => dayIn(site.timeZone, at));
  const hasAny = [...byDay.keys()].some((day) => day.startsWith(shown));
  return html`
    <h1>${t('calendar')}</h1>
    <p class="facts">${t('times-are', { place: placeOf(site.timeZone) })}</p>
    ${fault && html`<p role="alert" class="fault">${fault}</p>`}
    <nav aria-label=${t('calendar')} class="filters">
      <a href=${`#/schedule?month=${monthFrom(shown, -1)}`}>${t('month-before')}</a>
      <a href=${`#/schedule?month=${monthFrom(shown, 1)}`}>${t('month-after')}</a>
    </nav>
    ${due !== undefined && !hasAny && html`<p class="empty">${t('nothing-due')}</p>`}
    <table class="month"><caption>${monthName(shown)}</caption>
      <thead><tr>${weekDays().map(({ short, long }) => html`<th scope="col" abbr=${long}>${short}</th>`)}</tr></thead>
      <tbody>${weeksOf(shown).map(
        (week) =>
          html`<tr>${week.map((day) =>
            day === ''
              ? html`<td class="other"></td>`
              : html`<td class=${`${byDay.has(day) ? 'has' : ''} ${day === today ? 'today' : ''}`}>
                <span class="day">${dayNumber(day)}</span>
                <ul>${byDay.get(day)?.map((one) => html`<${Entry} one=${one} site=${site} />`)}</ul>
              </td>`,
          )}</tr>`,
      )}</tbody>
    </table>
  `;
}

function Entry({ one, site }: { readonly one: Due; readonly site: Site }) {
  const { at, what, key, title } = one;
  return html`<li><a href=${`#/upload/${encodeURIComponent(key)}`}>
    <time datetime=${at} title=${`${timeIn(site.timeZone, at)}, ${fromNow(at)}`}>${timeOfDay(site.timeZone, at)}</time>${' '}
    <span class=${what === 'comes-out' ? 'scheduled' : 'expired'}><span aria-hidden="true">${what === 'comes-out' ? '◔' : '○'}</span> ${t(what === 'comes-out' ? 'comes-out-then' : 'ends-then')}</span>${' '}
    <bdi>${title}</bdi></a></li>`;
}

function monthFrom(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}

function monthName(month: string): string {
  const format = new Intl.DateTimeFormat(localeOf(languageNow()), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

function dayNumber(day: string): string {
  return Number(day.slice(8)).toLocaleString(localeOf(languageNow()));
}

/** 1 for Monday to 7 for Sunday. */
function firstDay(): number {
  const locale = new Intl.Locale(localeOf(languageNow())) as Intl.Locale & { getWeekInfo?(): { firstDay: number } };
  return locale.getWeekInfo?.().firstDay ?? 1;
}

function weekDays(): readonly { readonly short: string; readonly long: string }[] {
  // The first of January 2024 was a Monday.
  const dates = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2024, 0, firstDay() + index)));
  const name = (weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(localeOf(languageNow()), { weekday, timeZone: 'UTC' });
  return dates.map((date) => ({ short: name('short').format(date), long: name('long').format(date) }));
}

/** Days of a month, a row a week; '' for those of other months. */
function weeksOf(month: string): readonly (readonly string[])[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() - firstDay() + 14) % 7;
  const days = Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
  const all = [...Array.from({ length: before }, () => ''), ...days];
  while (all.length % 7 > 0) all.push('');
  return Array.from({ length: all.length / 7 }, (_, week) => all.slice(week * 7, week * 7 + 7));
}
