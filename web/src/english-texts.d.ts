/** Made during the build (english-apart.ts): every English text by message name. */
declare module 'virtual:english-texts' {}
