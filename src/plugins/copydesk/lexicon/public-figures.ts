/**
 * Family names of people in public life that none of the packages lists, written as German and English newspapers
 * write them; our own list. A name that everybody knows and no list has looks like a misspelling of one that a list has
 * (Macron, Macon). Whoever is registered needs no place here.
 */
export const PUBLIC_FIGURES: readonly string[] = [
  'Adenauer Ahmadinedschad Ahmadinejad Akihito Albanese Altmaier Annan Arafat Ardern Arestowytsch Ashton',
  'Assad Atatürk Ayrault Babiš Bachelet Baerbock Barnier Barroso Bartsch Beckenbauer Berlusconi Blatter',
  'Blinken Bolsonaro Bouteflika Breschnew Brezhnev Briand Brinkhaus Budanov Budanow Buhari Bukele Buschmann',
  'Buttigieg Calderón Ceaușescu Cerar Chamenei Chirac Chodorkowski Chruschtschow Corbyn Cuomo Darmanin',
  'Davutoğlu Djokovic Dobrindt Dombrovskis Draghi Duterte Erdoğan Erhard Esken Faeser Fauci Fico Fillon',
  'Frattini Gaddafi Gauck Gauland Gaulle Genscher Gerassimow Giscard Giuliani Goebbels Gorbachev',
  'Gorbatschow Guaidó Guardiola Guterres Gysi Habeck Hariri Hashimoto Hofreiter Honecker Iohannis Ishiba',
  'Janukowytsch Jaruzelski Jelzin Juncker Juppé Juschtschenko Kaczyński Kadyrov Kadyrow Kagame Karzai',
  'Kasparov Kasparow Kavanaugh Kenyatta Khamenei Khashoggi Kickl Kishida Klitschko Klopp Klöckner Koizumi',
  'Kretschmann Kretschmer Kühnert Lafontaine Lagarde Lauterbach Lavrov Lawrow Lewandowski Lindner Linnemann',
  'Lukaschenko Lukashenko Löfven Maas Macron Maduro Mahathir Mandela Mattarella Mbappé Mbeki Medvedev',
  'Medwedew Meloni Merkel Miersch Milei Mitsotakis Mitterrand Modi Mogherini Mubarak Mugabe Mursi Musharraf',
  'Nadal Nagelsmann Nahles Nasser Navalny Nawalny Nehammer Netanjahu Netanyahu Netrebko Obama Odinga',
  'Oppermann Orbán Pahor Palme Papandreou Paschinjan Pashinyan Pelosi Peskov Peskow Pezeschkian Pistorius',
  'Plenković Pofalla Pompeo Poroschenko Poroshenko Prigoschin Prigozhin Prodi Puigdemont Putin Rabin',
  'Rafsandschani Rafsanjani Raisi Rajoy Ramaphosa Rangnick Rasmussen Renzi Rohani Rouhani Rousseff Rutte',
  'Rösler Saakaschwili Saakashvili Sadat Saluschnyj Salvini Samaras Sarkozy Sarrazin Schewardnadse Schmyhal',
  'Schoigu Scholz Schröder Schwesig Schäuble Seehofer Sefcovic Selenski Selenskyj Shevardnadze Shmyhal',
  'Shoigu Sissi Snowden Solschenizyn Solzhenitsyn Spahn Stalin Starmer Stoiber Stoltenberg Strache Suga',
  'Suharto Sukarno Sunak Söder Takaichi Thaksin Thatcher Thunberg Tichanowskaja Timmermans Timoschenko Tito',
  'Trichet Trittin Trudeau Tsikhanouskaya Tsipras Tusk Tymoshenko Varadkar Varoufakis Verhofstadt',
  'Verstappen Vučić Wagenknecht Walesa Wałęsa Weidel Weidmann Weizsäcker Westerwelle Wissing Wulff',
  'Yanukovych Yellen Yeltsin Yushchenko Zaluzhny Zapatero Zelensky Zelenskyy Zeman Zuckerberg Zuma Özdemir',
  'Özil',
];
