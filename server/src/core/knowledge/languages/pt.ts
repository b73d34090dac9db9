/** Portuguese. Data only. */
import { type Language, words } from './language.ts';

/** The words of Portuguese. */
export const pt: Language = {
  code: 'pt',
  policyTitles: /privacidade(?!\p{L})|(?<!\p{L})termos(?!\p{L})|condições|aviso[\s_-]de[\s_-]privacidade|proteção[\s_-]de[\s_-]dados/u,
  iso639: 'por',
  names: {
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    short: 'jan fev mar abr mai jun jul ago set out nov dez',
    weekdays: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
    dayFirst: true,
    line: { label: 'Última atualização: ', date: '{d} de {month} de {yyyy}' },
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words(`última atualização, última actualização, última modificação, última revisão, atualizado pela última vez,
  atualizada pela última vez, data da última atualização`),
    },
    { label: 'last-updated', phrases: words('atualização, atualizado, atualizada, data de atualização') },
    {
      label: 'effective',
      phrases: words(`data de vigência, em vigor desde, em vigor a partir, vigência, data de entrada em vigor, válido a partir`),
    },
  ],
  dates: { links: words('em, na, no'), versionWord: /versão/u },
  frontMatterKeys: {
    id: words('identificador'),
    version: words('versão, versao'),
    last_updated:
      words(`última_atualização, ultima_atualizacao, atualizado, atualizado_em, atualizada_em, data_atualização, data_atualizacao,
  última_revisão, ultima_revisao`),
    effective_date: words('em_vigor, em_vigor_desde, vigência, vigencia, data_vigência, data_vigencia'),
    created: words('criado, criado_em, data_criação, data_criacao, publicado_em, data_publicação, data_publicacao'),
    last_reviewed: words('revisado_em, revisto_em, aprovado_em'),
    next_review: words('próxima_revisão, proxima_revisao, válido_até, valido_ate'),
    document_title: words('título, titulo'),
    owner: words('proprietário, proprietario, responsável, responsavel'),
    approver: words('aprovado_por'),
    language: words('língua, idioma'),
  },
  dutyColumns: {
    cookie: /(?:nomes? d[oa]s? )?cookies?(?: \/ nome)?/u,
    name: /nomes?|denominação/u,
    provider: /(?:fornecedor|provedor|titular|origem|domínio|fonte|emissor|empresa|terceiro|responsável)(?:e?s)?(?: d[oa]s? cookies?)?/u,
    processor: /(?:nomes? d[oa]s? )?sub-?(?:contratante|operador|processador|encarregado|contratado)(?:e?s)?(?: de dados)?/u,
    company: /(?:nomes? d[oa]s? )?(?:empresa|entidade|fornecedor|prestador|sociedade|operador|terceiro|destinatário)(?:e?s)?/u,
    purpose: /(?:finalidade|propósito|descrição|função|(?<!\p{L})usos?(?!\p{L})|utilidade|objetivo|serviço|atividade|tratamento|para que)/u,
    lifetime: /(?:duração|validade|expira|prazo|vigência|vencimento|persist|conservação|tempo|período|retenção)/u,
    period:
      /(?:(?:prazo|período|tempo|duração)s? (?:máximo )?de (?:conservação|retenção|armazenamento|guarda)|conservação|retenção|prazo de eliminação)/u,
    data: /(?:dado|informação|informações|categoria|documento)/u,
    location: /(?:localização|país|lugar|região|sede|domicílio|endereço|território|transferência)/u,
    changed:
      /(?:data d[aeo] )?(?:inclusão|incorporação|modificação|alteração|atualização|última atualização)|(?:adicionad|incluíd|modificad|alterad|atualizad)[oa](?: em)?/u,
    cookieTopic: /cookies?/u,
    processorTopic: /sub-?(?:contratantes?|operador(?:es)?|processador(?:es)?)/u,
  },
  documents: { contentsTitle: /sumário/u },
  numberContext: {
    clauseWords: words('artigo, artigos, secção, secções, seção, seções, item, itens, alínea'),
    headingWords: /se[çc][ãa]o|sec[çc][ãa]o|artigo|cap[íi]tulo/u,
  },
  definitions: {
    leadIns:
      words(`o, a, os, as, um, uma, doravante, em, diante, coletivamente, conjuntamente, denominado, denominada, denominados, denominadas,
  designado, designada, chamado, chamada, referido, referida, como, ou, e, cada, nossos, nosso, nossa, este, estes, também, aqui`),
    announcing: words('doravante'),
    none: /por exemplo/u,
    meansAtStart: /refere-se/u,
    announced: /o termo/u,
    defining: /doravante/u,
    definingLink: /o|a|os|as/u,
    afterwards: /entendemos/u,
    glossaryTitle: /definições/u,
    termColumn: /termo/u,
    meaningColumn: /definição/u,
    pronouns: words('nós, nosso, nossa, nossos, você, seu, seus'),
    byReference: /termos[^.]{0,60}maiúscul/u,
  },
  terms: {
    prepositions: words('do'),
    functionWords: words('o, os, as, um, uma, do, da, dos, das, no, na, nos, nas, ao, aos, em, para, com, por, ou'),
  },
  contacts: {
    link: /contato|suporte|ajuda/u,
    otherPolicy: /privacidade/u,
    title: /contato|controlador|encarregado/u,
    postal: /\bRua (?:[\p{L}.'’-]+,? ){0,4}n?º?\s?\d/u,
    phone: /telefone/u,
    thirdParty: /autoridade|fornecedor|terceiro/u,
    unread: /nao[._-]?responda/u,
  },
  mail: { mailboxes: /lgpd/u },
  neverRepeated: words(
    `o, os, a, as, um, uma, de, do, da, dos, das, e, ou, em, no, na, nos, nas, com, por, para, sem, seu, sua, nosso, nossa, que`,
  ),
  stems: {
    longerThan: 3,
    endings: [
      [/ções$/, 'ção'],
      [/(?:es|os|as|s|o|a|e)$/, ''],
    ],
  },
  templates: {
    note: /(?<!\p{L})(?:este modelo|entre colchetes)(?!\p{L})|(?<!\p{L})modelo (?:mantido|fornecido|elaborado|criado|disponibilizado) (?:por|pel[ao])(?!\p{L})|(?<!\p{L})(?:adapte|adaptar|personalize|personalizar|ajuste) (?:\p{L}+ ){0,2}?(?:à|para a|às|ao) (?:sua|suas|seu) (?:organização|empresa|necessidades|negócio)(?!\p{L})/u,
  },
  scopes: {
    annexWords: /anexo|apêndice/u,
    annexForms: /anexos?|apêndices?/u,
    annexOfThis: /(?:a|ao|à|d)(?:este|esta|o presente|a presente| este| esta)/u,
    annexOfOther: /do|da|dos|das|ao|à|de/u,
  },
  firstPerson: {
    singular: /(?<!\p{L})(?:eu|meus?|minhas?|mim|comigo)(?!\p{L})/giu,
    plural: /(?<!\p{L})(?:nós|noss[oa]s?|conosco)(?!\p{L})/giu,
  },
};
