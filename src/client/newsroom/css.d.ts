/** A style sheet as text: the editor's script carries it. */
declare module '*.css' {
  const text: string;
  export default text;
}
