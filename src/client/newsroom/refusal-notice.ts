import { button, domElement } from './element.ts';

/** Shows what a service refused, until it is closed: the editor says only that it did not work. */
export function showRefusal(told: string): void {
  document.querySelector('.story-fault')?.remove();
  const notice = domElement(
    'div',
    { class: 'story-fault', role: 'alert' },
    domElement('p', {}, told),
  );
  notice.append(
    button('Close', () => {
      notice.remove();
    }),
  );
  document.body.append(notice);
}
