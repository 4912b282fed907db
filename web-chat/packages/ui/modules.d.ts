/** Style sheets are bundled as text: a component adopts them into its shadow root. */
declare module '*.css' {
  const text: string;
  export default text;
}
