/** Domains where anyone can open a mailbox. Data only. */

/** Mail providers for the public, in lower case. */
export const FREE_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  [
    'gmail.com googlemail.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es outlook.com outlook.fr outlook.de live.com live.co.uk',
    'live.fr live.nl msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.com.br yahoo.com.au yahoo.co.in yahoo.co.jp ymail.com',
    'rocketmail.com aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com pm.me protonmail.ch tutanota.com tutanota.de tuta.com tuta.io',
    'hey.com fastmail.com fastmail.fm zoho.com zohomail.com mail.com email.com gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.fr web.de t-online.de freenet.de',
    'arcor.de posteo.de mailbox.org orange.fr wanadoo.fr free.fr sfr.fr laposte.net bbox.fr neuf.fr libero.it virgilio.it tiscali.it alice.it tin.it',
    'terra.es telefonica.net sapo.pt uol.com.br bol.com.br terra.com.br ig.com.br globo.com mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru',
    'rambler.ru qq.com 163.com 126.com sina.com sina.cn yeah.net foxmail.com aliyun.com naver.com daum.net hanmail.net docomo.ne.jp softbank.ne.jp',
    'ezweb.ne.jp rediffmail.com indiatimes.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net',
    'juno.com btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk rogers.com shaw.ca sympatico.ca bell.net telus.net',
    'videotron.ca bigpond.com optusnet.com.au iinet.net.au xtra.co.nz wp.pl onet.pl o2.pl interia.pl seznam.cz centrum.cz abv.bg ukr.net i.ua home.nl',
    'ziggo.nl kpnmail.nl xs4all.nl skynet.be telenet.be bluewin.ch hispeed.ch',
  ].flatMap((line) => line.split(' ')),
);
