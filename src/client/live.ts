/**
 * Tells a reader of a live story that is open that there are new entries. Asks for the
 * page's own `live.json` once a minute, never while the page is hidden, until coverage
 * is over. Without it the page is whole; it only does not speak up.
 */
const MINUTE = 60_000;
const place = document.querySelector<HTMLElement>('[data-live]');
let timer = 0;
let asked = Date.now();

async function ask(): Promise<void> {
  timer = 0;
  asked = Date.now();
  let over = false;
  try {
    const response = await fetch('live.json', { cache: 'no-cache' });
    over = response.status === 404;
    if (response.ok) {
      const { live, entries } = (await response.json()) as {
        live: boolean;
        entries: { id: string }[];
      };
      tell(entries.filter(({ id }) => document.getElementById(id) === null));
      over = !live;
    }
  } catch {
    // Offline: the next minute may be better.
  }
  if (over) document.removeEventListener('visibilitychange', wait);
  else wait();
}

/** Waits for what is left of the minute, when there is somebody to tell. */
function wait(): void {
  clearTimeout(timer);
  if (!document.hidden) timer = window.setTimeout(() => void ask(), asked + MINUTE - Date.now());
}

function tell([first, ...more]: { id: string }[]): void {
  if (first === undefined || place === null) return;
  const link = document.createElement('a');
  link.href = `#${first.id}`;
  link.textContent = words(place, more.length + 1);
  link.onclick = (event) => {
    event.preventDefault();
    history.scrollRestoration = 'manual';
    history.replaceState(null, '', link.href);
    location.reload();
  };
  if (place.textContent !== link.textContent) place.replaceChildren(link);
}

/** `2 new updates`: the form that the page hands over for the number. */
function words({ dataset }: HTMLElement, count: number): string {
  const { lang } = document.documentElement;
  const forms = JSON.parse(dataset['live'] ?? '{}') as Readonly<Record<string, string>>;
  const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms['other'] ?? '';
  return form.replace('{count}', count.toLocaleString(lang));
}

// After the reload that a reader asked for. It stays `manual`: told to restore, even later,
// the browser would return to where the reader was before.
if (history.scrollRestoration === 'manual') {
  document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
}
document.addEventListener('visibilitychange', wait);
wait();
