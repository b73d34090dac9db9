/** Places whose laws policies choose and whose courts they name: countries, states with laws of their own, and cities. Data only; names that several places share are left out unless a state stands behind them. */

/** A place with courts, and mostly with laws of its own. */
export interface Jurisdiction {
  /** The usual name in English. */
  readonly id: string;
  /** The larger place that it is in. */
  readonly within?: string;
  /** As they are written, in any language. */
  readonly names: readonly string[];
  /** Before "law": "English law", "deutsches Recht" (the beginning of the adjective). */
  readonly adjectives?: readonly string[];
}

/** `id/name/name: adjective adjective` in a line of its own, or several with a semicolon between them. */
function places(table: string, within?: string): readonly Jurisdiction[] {
  return table
    .trim()
    .split(';')
    .map((entry) => {
      const [names = '', adjectives] = entry.trim().split(': ');
      const all = names.split('/').map((name) => name.trim());
      return {
        id: all[0] ?? '',
        names: all,
        ...(within === undefined ? {} : { within }),
        ...(adjectives === undefined ? {} : { adjectives: adjectives.split(' ') }),
      };
    });
}

const COUNTRIES =
  places(`United States/United States of America/USA/U.S.A./Vereinigte Staaten/Vereinigten Staaten/États-Unis/Estados Unidos/Stati Uniti;
  United Kingdom/Vereinigtes Königreich/Royaume-Uni/Reino Unido/Regno Unito; Ireland/Irland/Irlande/Irlanda: Irish irisch;
  Germany/Deutschland/Allemagne/Alemania/Germania: German deutsch allemand alemán aleman tedesc;
  Austria/Österreich/Autriche: Austrian österreichisch autrichien austriac;
  Switzerland/Schweiz/Suisse/Suiza/Svizzera/Swiss Confederation/Schweizerischen Eidgenossenschaft/Schweizerische Eidgenossenschaft/Confédération suisse/Confédération helvétique/Confederación Suiza/Confederazione Svizzera: Swiss schweizerisch schweizer suisse suizo suiza svizzer;
  France/Frankreich/Francia: French französisch français francés frances francese;
  Spain/Spanien/Espagne/España/Spagna: Spanish spanisch espagnol español spagnol;
  Italy/Italien/Italie/Italia: Italian italienisch italien italiano italian;
  Netherlands/The Netherlands/Niederlande/Niederlanden/Pays-Bas/Países Bajos/Paesi Bassi: Dutch niederländisch néerlandais neerland olandes;
  Belgium/Belgien/Belgique/Bélgica/Belgio: Belgian belgisch belge belga; Luxembourg/Luxemburg/Lussemburgo/Luxemburgo: luxemburgisch luxembourgeois; Portugal/Portogallo: Portuguese portugiesisch portugais portugués portugues portoghes;
  Monaco: monégasque; Andorra: andorran; San Marino: sammarines; Morocco/Maroc/Marruecos/Marocco: Moroccan marocain;
  Sweden/Schweden/Suède/Suecia/Svezia: Swedish schwedisch; Norway/Norwegen/Norvège: Norwegian; Denmark/Dänemark/Danemark: Danish dänisch;
  Finland/Finnland: Finnish; Estonia/Estland: Estonian; Latvia/Lettland; Lithuania/Litauen; Poland/Polen/Pologne/Polonia: Polish polnisch;
  Czech Republic/Czechia/Tschechien: Czech; Hungary/Ungarn: Hungarian; Greece/Griechenland/Grèce: Greek; Romania; Bulgaria; Croatia; Slovenia; Slovakia;
  Liechtenstein: liechtensteinisch; Malta: Maltese; Cyprus/Zypern; Canada/Kanada: Canadian; Mexico/México/Estados Unidos Mexicanos/United Mexican States: Mexican mexicano; Brazil/Brasil/Brasilien: Brazilian;
  Argentina: argentino; Chile: chileno; Colombia: colombiano; Peru/Perú: peruano; Australia/Australien: Australian; New Zealand: ;
  India: Indian; Japan: Japanese; China/People's Republic of China: Chinese; Singapore/Singapur; Hong Kong; South Korea/Republic of Korea: Korean;
  Israel: Israeli; United Arab Emirates; South Africa`);

const IN_UK = places(
  `England/England and Wales/England & Wales/Inglaterra/Inghilterra/Angleterre: English englisch anglais inglés ingles inglese; Scotland: Scottish Scots; Northern Ireland`,
  'United Kingdom',
);

const STATES = places(
  `Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas;
  Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire;
  New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina;
  South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; State of Washington/Washington State; West Virginia; Wisconsin; Wyoming;
  District of Columbia/Washington, D.C./Washington, DC; State of Georgia; Puerto Rico`,
  'United States',
);

const PROVINCES = places(
  'Ontario; British Columbia/Colombie-Britannique; Alberta; Quebec/Québec: québécois; Manitoba; Nova Scotia',
  'Canada',
);
const AUSTRALIAN = places(
  'New South Wales; Queensland; State of Victoria/Victoria, Australia; Western Australia; South Australia',
  'Australia',
);

const CITIES: readonly Jurisdiction[] = Object.entries({
  California:
    'San Francisco; Los Angeles; San Diego; Sacramento; Palo Alto; San Mateo County; Santa Clara County; Alameda County; Orange County, California; Oakland',
  'New York': 'New York City; Manhattan; Brooklyn',
  Massachusetts: 'Boston',
  Illinois: 'Chicago; Cook County',
  'State of Washington': 'Seattle; King County, Washington; County, Washington; Spokane; Tacoma; Olympia, Washington; Bellevue, Washington',
  Texas: 'Dallas; Houston; San Antonio; Travis County; Austin, Texas',
  Colorado: 'Denver; Boulder',
  'State of Georgia': 'Atlanta',
  Florida: 'Miami; Orlando; Tampa',
  Pennsylvania: 'Philadelphia; Pittsburgh',
  Arizona: 'Phoenix; Maricopa County',
  Nevada: 'Las Vegas; Clark County, Nevada',
  Utah: 'Salt Lake City; Salt Lake County',
  Minnesota: 'Minneapolis',
  Michigan: 'Detroit',
  Tennessee: 'Nashville',
  Louisiana: 'New Orleans',
  Maryland: 'Baltimore',
  Ontario: 'Toronto; Ottawa',
  'British Columbia': 'Vancouver, British Columbia; Vancouver, BC',
  Alberta: 'Calgary; Edmonton',
  Manitoba: 'Winnipeg',
  Quebec: 'Montreal/Montréal',
  'New South Wales': 'Sydney',
  Australia: 'Melbourne; Brisbane',
  'New Zealand; Wellington; Christchurch': 'Auckland',
  England:
    'London/Londres/Londra; Manchester; Leeds; Bristol; Liverpool; Cardiff; Sheffield; Nottingham; Leicester; Newcastle upon Tyne; Southampton; Brighton; Swansea; Norwich; Exeter; Birmingham, England',
  Scotland: 'Edinburgh; Glasgow; Aberdeen; Dundee; Inverness',
  'Northern Ireland': 'Belfast',
  Ireland: 'Dublin; Cork; Galway; Limerick; Waterford',
  France:
    'Paris/París/Parigi; Lyon; Marseille; Toulouse; Bordeaux; Nantes; Strasbourg; Lille; Rennes; Montpellier; Grenoble; Nanterre; Versailles; Dijon; Rouen; Annecy; Reims; Nice; Nancy; Metz; Orléans; Caen; Angers; Le Mans; Amiens; Limoges; Clermont-Ferrand; Saint-Étienne; Toulon; Aix-en-Provence; Avignon; Nîmes; Perpignan; Bayonne; La Rochelle; Poitiers; Besançon; Mulhouse; Colmar; Chambéry; Créteil; Bobigny; Pontoise; Lorient; Quimper; Troyes; Valence; Cannes; Antibes',
  Germany:
    'Berlin; München/Munich; Hamburg; Köln/Cologne; Frankfurt am Main; Stuttgart; Düsseldorf; Leipzig; Dresden; Hannover; Nürnberg; Bremen; Karlsruhe; Bonn; Münster; Mannheim; Augsburg; Aachen; Kiel; Lübeck; Rostock; Potsdam; Erfurt; Mainz; Wiesbaden; Darmstadt; Heidelberg; Kassel; Göttingen; Braunschweig; Bielefeld; Dortmund; Essen; Duisburg; Regensburg; Würzburg; Ulm; Saarbrücken; Chemnitz; Jena; Magdeburg; Konstanz; Frankfurt; Freiburg im Breisgau; Passau; Ravensburg; Trier; Koblenz; Osnabrück; Oldenburg; Flensburg; Schwerin; Cottbus; Wuppertal; Bochum; Gelsenkirchen; Krefeld; Mönchengladbach; Paderborn; Siegen; Gießen; Marburg; Fulda; Bamberg; Bayreuth; Ingolstadt; Rosenheim; Landshut; Kempten; Memmingen; Heilbronn; Pforzheim; Reutlingen; Tübingen; Esslingen; Offenburg; Lörrach; Friedrichshafen; Lindau; Zwickau; Görlitz; Weimar; Wolfsburg; Hildesheim; Lüneburg; Celle; Emden; Wilhelmshaven; Bremerhaven; Neumünster; Itzehoe; Stralsund; Greifswald; Neubrandenburg; Halle (Saale); Traunstein',
  Austria:
    'Wien/Vienna/Vienne/Viena; Graz; Salzburg; Linz; Innsbruck; Klagenfurt; Bregenz; St. Pölten; Wels; Villach; Dornbirn; Wiener Neustadt; Steyr; Feldkirch; Leoben; Krems an der Donau; Ried im Innkreis; Eisenstadt; Amstetten; Korneuburg; Kufstein',
  Liechtenstein: 'Vaduz',
  Switzerland:
    'Zürich/Zurich/Zurigo; Genf/Geneva/Genève/Ginebra/Ginevra; Bern/Berne; Basel/Bâle; Lausanne; Lugano; Luzern; St. Gallen; Zug; Winterthur; Chur; Schaffhausen; Bellinzona; Aarau; Neuchâtel; Fribourg; Biel; Thun; Solothurn; Olten; Frauenfeld; Schwyz; Sion; Locarno; Nyon; Montreux; Vevey; Glarus; Herisau; Appenzell; Delémont; Liestal; Uster; Rapperswil; La Chaux-de-Fonds; Yverdon-les-Bains; Mendrisio',
  Spain:
    'Madrid; Barcelona; Sevilla; Bilbao; Zaragoza; Málaga; Granada; Alicante; Murcia; Valladolid; Pamplona; Oviedo; Gijón; San Sebastián; Palma de Mallorca; A Coruña; Valencia; Vigo; Santander; Logroño; Salamanca; Burgos; Almería; Cádiz; Huelva; Jaén; Badajoz; Cáceres; Albacete; Tarragona; Girona; Lleida; Vitoria-Gasteiz; Santiago de Compostela; Pontevedra; Ourense; Huesca; Teruel; Segovia; Ciudad Real; Marbella; Donostia',
  Luxembourg: 'Luxembourg-Ville; Esch-sur-Alzette',
  Italy:
    'Roma/Rome; Milano/Milan/Mailand; Torino/Turin; Napoli; Bologna; Firenze; Venezia; Genova; Trento; Bolzano/Bozen; Verona; Padova; Palermo; Bari; Trieste; Perugia; Cagliari; Brescia; Bergamo; Modena; Parma; Como; Varese; Pisa; Livorno; Lucca; Siena; Arezzo; Prato; Rimini; Ravenna; Ferrara; Forlì; Piacenza; Reggio Emilia; Mantova; Cremona; Pavia; Lecco; Monza; Novara; Asti; Cuneo; Alessandria; Aosta; Savona; La Spezia; Vicenza; Treviso; Udine; Pordenone; Gorizia; Ancona; Pesaro; Terni; Pescara; Salerno; Foggia; Lecce; Taranto; Cosenza; Messina; Catania; Sassari',
  Netherlands:
    'Amsterdam; Rotterdam; The Hague; Utrecht; Den Haag; Eindhoven; Groningen; Haarlem; Maastricht; Arnhem; Breda; Tilburg; Leeuwarden; Zwolle',
  Belgium:
    'Brussels/Bruxelles/Brüssel/Bruselas; Antwerp; Liège; Gent; Namur; Mons; Charleroi; Louvain/Leuven; Bruges/Brugge; Anvers/Antwerpen; Tournai; Nivelles; Verviers; Mechelen; Hasselt',
  Portugal: 'Lisbon/Lisboa; Porto; Coimbra; Braga; Faro; Aveiro; Setúbal; Leiria; Funchal',
  Sweden: 'Stockholm; Gothenburg; Malmö; Göteborg; Uppsala',
  Norway: 'Oslo; Bergen; Trondheim; Stavanger',
  Denmark: 'Copenhagen/Kopenhagen; Aarhus; Odense',
  Finland: 'Helsinki; Tampere; Turku; Espoo',
  Estonia: 'Tallinn; Harju County',
  Latvia: 'Riga',
  Lithuania: 'Vilnius',
  Poland: 'Warsaw/Warschau; Kraków/Krakow; Wrocław; Gdańsk; Poznań; Łódź; Katowice',
  'Czech Republic; Brno; Ostrava': 'Prague/Prag',
  Hungary: 'Budapest',
  Argentina: 'Buenos Aires',
  Colombia: 'Bogotá/Bogota',
  Peru: 'Lima',
  Mexico: 'Mexico City/Ciudad de México',
  Japan: 'Tokyo; Osaka',
  'South Korea': 'Seoul',
  China: 'Beijing; Shanghai; Shenzhen; Hangzhou',
  India: 'Mumbai; New Delhi; Delhi; Bangalore/Bengaluru; Chennai; Hyderabad; Pune; Kolkata',
  Israel: 'Tel Aviv/Tel-Aviv; Haifa',
  'United Arab Emirates': 'Dubai; Abu Dhabi',
}).flatMap(([within, table]) => places(table, within));

/** All of them. */
export const PLACES: readonly Jurisdiction[] = [...COUNTRIES, ...IN_UK, ...STATES, ...PROVINCES, ...AUSTRALIAN, ...CITIES];

/** States whose laws are chosen for contracts that have nothing else to do with them: courts elsewhere are the rule. */
export const CHOSEN_FOR_ITSELF: ReadonlySet<string> = new Set(['Delaware']);
