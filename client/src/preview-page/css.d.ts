/** Tells TypeScript that the bundler takes style sheets. */
declare module '*.css';
