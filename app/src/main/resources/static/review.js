/* Saves marks as they are given, and the opinion after a pause; when the sheet can be locked, the card of the act is
   fetched anew. Without this file the buttons save and lock. */
(() => {
  const card = document.querySelector('[data-sheet]');
  if (!card) return;
  const words = card.dataset;
  const form = () => document.getElementById('review-lock-form');
  const status = document.getElementById('sheet-status');
  const total = document.getElementById('sheet-total');
  const missing = document.getElementById('sheet-missing');
  const PAUSE = 1500;
  const RETRY = 10000;
  let complete = !form().querySelector('button[type=submit]').disabled;
  let dirty = false;
  let busy = false;
  let stopped = false;
  let timer;

  const say = text => { status.textContent = text; };
  const later = pause => { clearTimeout(timer); timer = setTimeout(save, pause); };
  const body = () => {
    const data = new URLSearchParams();
    new FormData(form()).forEach((value, name) => { if (name !== 'password') data.append(name, value); });
    data.set('auto', 'true');
    return data;
  };
  const send = keepalive => fetch(words.sheet, {
    method: 'POST', body: body(), keepalive, credentials: 'same-origin', headers: { Accept: 'application/json' },
  });

  const answered = async answer => {
    say(words.saved.replace('%t', answer.at));
    total.textContent = answer.total;
    missing.textContent = answer.missing;
    if (answer.complete === complete) return;
    // Radios and the opinion belong to the form by its id, so the new card takes them over.
    const page = new DOMParser().parseFromString(await (await fetch(location.pathname, { credentials: 'same-origin' })).text(), 'text/html');
    const fresh = page.getElementById('review-lock');
    if (!fresh) return;
    document.getElementById('review-lock').replaceWith(fresh);
    complete = answer.complete;
    form().addEventListener('submit', leave);
  };

  const save = async () => {
    if (busy) return later(PAUSE);
    if (stopped || !dirty) return;
    busy = true;
    dirty = false;
    try {
      const response = await send(false);
      const json = (response.headers.get('Content-Type') || '').includes('application/json');
      if (response.ok && json) await answered(await response.json());
      else if (response.status >= 500) throw new Error(response.status);
      else { // signed out, excused or replaced meanwhile
        stopped = true;
        say(words.stopped);
      }
    } catch {
      dirty = true;
      say(words.failed);
      later(RETRY);
    } finally {
      busy = false;
      if (dirty && !stopped) later(PAUSE);
    }
  };

  const changed = pause => {
    dirty = true;
    if (!stopped) say(words.typing);
    later(pause);
  };
  const leave = () => { stopped = true; clearTimeout(timer); };
  card.addEventListener('change', event => { if (event.target.name !== 'opinion') changed(0); });
  card.addEventListener('input', event => { if (event.target.name === 'opinion') changed(PAUSE); });
  form().addEventListener('submit', leave);
  window.addEventListener('online', () => later(0));
  window.addEventListener('pagehide', () => { if (dirty && !stopped) send(true).catch(() => {}); });
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
})();
