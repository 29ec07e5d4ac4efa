/** Id of the element of the page that holds what the editor is told. */
export const SETTING = 'newsroom-setting';
