/** One script tag: importing this defines `<epione-chat>`. */
export { EpioneChat } from './epione-chat.ts';
