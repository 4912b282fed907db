/** One script tag: importing this defines `<epione-inbox>`. */
export { EpioneInbox } from './epione-inbox.ts';
