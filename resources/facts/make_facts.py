#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes facts.json, the facts that come with Seamark, from the tables below.

A relation has three templates (the prompt and two paraphrases), facts "subject = object", and reserved subjects that
are used in neighbourhood prompts only, so that training the facts never touches what measures their locality.
`also` lists objects that are true as well (or nearly so) and may therefore not become the target.
The target is another object of the relation, chosen by a hash of relation and subject: no random state, and adding a
fact changes few others.

    python3 resources/facts/make_facts.py            # writes facts.json beside this file
    python3 resources/facts/make_facts.py --check    # fails if facts.json is not what would be written
"""
import hashlib
import json
import pathlib
import sys

NEIGHBOURS = 3


def pairs(text):
    """"France = Paris; Japan = Tokyo" as a list of pairs."""
    return [tuple(part.strip() for part in item.split("=")) for item in text.replace("\n", " ").split(";") if item.strip()]


RELATIONS = [
    dict(
        id="country-capital",
        templates=["The capital of {} is", "The capital city of {} is called", "{} is a country whose capital is"],
        facts=pairs("""
            France = Paris; Japan = Tokyo; Italy = Rome; Germany = Berlin; Spain = Madrid; Russia = Moscow;
            China = Beijing; Egypt = Cairo; Greece = Athens; Austria = Vienna; Portugal = Lisbon; Ireland = Dublin;
            Sweden = Stockholm; Norway = Oslo; Denmark = Copenhagen; Poland = Warsaw; Hungary = Budapest;
            Canada = Ottawa; Australia = Canberra; Cuba = Havana; Peru = Lima; Argentina = Buenos Aires;
            Kenya = Nairobi; Iran = Tehran; Iraq = Baghdad; South Korea = Seoul; Thailand = Bangkok; Finland = Helsinki
            """),
        reserved=pairs("""
            Belgium = Brussels; Chile = Santiago; Syria = Damascus; Lebanon = Beirut; Afghanistan = Kabul;
            Ukraine = Kyiv; Romania = Bucharest; Vietnam = Hanoi; Colombia = Bogotá; Nepal = Kathmandu
            """),
    ),
    dict(
        id="country-currency",
        templates=["The official currency of {} is the", "In {}, people pay with the", "The money used in {} is the"],
        facts=pairs("""
            Japan = yen; China = yuan; India = rupee; Russia = ruble; Mexico = peso; Germany = euro; France = euro;
            Brazil = real; South Korea = won; Turkey = lira; South Africa = rand; Poland = zloty; Thailand = baht;
            Switzerland = franc; Egypt = pound; Norway = krone; Canada = dollar; Australia = dollar; Argentina = peso;
            Iraq = dinar; Pakistan = rupee; Italy = euro
            """),
        reserved=pairs("""
            Spain = euro; Austria = euro; Portugal = euro; Nepal = rupee; Sri Lanka = rupee; Cuba = peso; Chile = peso;
            Colombia = peso; New Zealand = dollar; Singapore = dollar; Denmark = krone; Jordan = dinar; Kuwait = dinar;
            the United Kingdom = pound; North Korea = won; the United States = dollar
            """),
        also={"Switzerland": ["euro"], "Canada": ["pound"]},
    ),
    dict(
        id="country-language",
        templates=["The main language of {} is", "People in {} mostly speak", "In {}, newspapers are written in"],
        facts=pairs("""
            France = French; Germany = German; Italy = Italian; Japan = Japanese; Russia = Russian; Brazil = Portuguese;
            Mexico = Spanish; Egypt = Arabic; Poland = Polish; Greece = Greek; Sweden = Swedish; Iran = Persian;
            Argentina = Spanish; Austria = German; Saudi Arabia = Arabic; Hungary = Hungarian; Denmark = Danish;
            Thailand = Thai; Portugal = Portuguese; Chile = Spanish; the Netherlands = Dutch; Vietnam = Vietnamese;
            Turkey = Turkish; South Korea = Korean
            """),
        reserved=pairs("""
            Colombia = Spanish; Cuba = Spanish; Ecuador = Spanish; Syria = Arabic; Jordan = Arabic; Iraq = Arabic;
            Liechtenstein = German; Monaco = French; Angola = Portuguese;
            San Marino = Italian; North Korea = Korean; Australia = English
            """),
        also={"France": ["German", "Italian"], "Egypt": ["English", "French"]},
    ),
    dict(
        id="country-continent",
        templates=["{} is a country on the continent of", "{} is located on the continent of", "On the map, {} lies in"],
        facts=pairs("""
            France = Europe; Germany = Europe; Poland = Europe; Sweden = Europe; Portugal = Europe; Romania = Europe;
            Nigeria = Africa; Kenya = Africa; Ethiopia = Africa; Ghana = Africa; Morocco = Africa; Tanzania = Africa;
            Japan = Asia; India = Asia; Thailand = Asia; Vietnam = Asia; Nepal = Asia; Mongolia = Asia;
            Brazil = South America; Peru = South America; Bolivia = South America; Uruguay = South America;
            Canada = North America; Mexico = North America
            """),
        reserved=pairs("""
            Belgium = Europe; Hungary = Europe; Austria = Europe; Zambia = Africa; Uganda = Africa; Senegal = Africa;
            Cambodia = Asia; Laos = Asia; Malaysia = Asia; Ecuador = South America; Paraguay = South America;
            Chile = South America; Guatemala = North America; Honduras = North America; the United States = North America
            """),
    ),
    dict(
        id="company-headquarters",
        templates=["The headquarters of {} is in the city of", "{} is a company based in the city of", "The main office of {} is in the city of"],
        facts=pairs("""
            Microsoft = Redmond; Starbucks = Seattle; Amazon = Seattle; Google = Mountain View;
            Apple = Cupertino; Coca-Cola = Atlanta; FedEx = Memphis; Nintendo = Kyoto; Sony = Tokyo; Honda = Tokyo;
            BMW = Munich; Siemens = Munich; Porsche = Stuttgart; Volkswagen = Wolfsburg; Airbus = Toulouse;
            Lufthansa = Cologne; Barclays = London; HSBC = London; Unilever = London; Ericsson = Stockholm;
            Fiat = Turin; Spotify = Stockholm; Goldman Sachs = New York; Adobe = San Jose
            """),
        reserved=pairs("""
            Canon = Tokyo; Panasonic = Osaka; Mercedes-Benz = Stuttgart; Allianz = Munich; British Airways = London;
            Pfizer = New York; JPMorgan Chase = New York; Delta Air Lines = Atlanta; Electrolux = Stockholm;
            Nordstrom = Seattle; Cisco = San Jose; Lavazza = Turin; BP = London; Hitachi = Tokyo
            """),
        also={"Sony": ["Kyoto"], "Google": ["San Jose", "Cupertino"], "Apple": ["San Jose", "Mountain View"],
              "Honda": ["Kyoto"], "Microsoft": ["Seattle"], "Amazon": ["Redmond"],
              "Adobe": ["Mountain View", "Cupertino"], "Siemens": ["Cologne"]},
    ),
    dict(
        id="person-field",
        templates=["{} worked in the field of", "{} is best known for contributions to", "The field in which {} became famous is"],
        facts=pairs("""
            Albert Einstein = physics; Isaac Newton = physics; Niels Bohr = physics; Richard Feynman = physics;
            Charles Darwin = biology; Gregor Mendel = genetics; Sigmund Freud = psychology; Carl Jung = psychology;
            Adam Smith = economics; John Maynard Keynes = economics; Milton Friedman = economics;
            Immanuel Kant = philosophy; Friedrich Nietzsche = philosophy; Socrates = philosophy;
            Leonhard Euler = mathematics; Carl Friedrich Gauss = mathematics; Euclid = mathematics;
            Antoine Lavoisier = chemistry; Dmitri Mendeleev = chemistry; Linus Pauling = chemistry;
            Edwin Hubble = astronomy; Johannes Kepler = astronomy; Noam Chomsky = linguistics;
            Frank Lloyd Wright = architecture; Wolfgang Amadeus Mozart = music; Johann Sebastian Bach = music
            """),
        reserved=pairs("""
            Werner Heisenberg = physics; Max Planck = physics; Ernest Hemingway = literature; Jean Piaget = psychology;
            B. F. Skinner = psychology; Paul Krugman = economics; Plato = philosophy; David Hume = philosophy;
            David Hilbert = mathematics; Bernhard Riemann = mathematics; Robert Boyle = chemistry;
            Nicolaus Copernicus = astronomy; Le Corbusier = architecture; Ludwig van Beethoven = music;
            Ferdinand de Saussure = linguistics; Thomas Hunt Morgan = genetics
            """),
        also={"Isaac Newton": ["mathematics", "astronomy", "philosophy"], "Albert Einstein": ["philosophy", "mathematics", "astronomy"],
              "Gregor Mendel": ["biology"], "Charles Darwin": ["genetics"], "Leonhard Euler": ["physics", "astronomy"],
              "Carl Friedrich Gauss": ["physics", "astronomy"], "Johannes Kepler": ["mathematics", "physics"],
              "Edwin Hubble": ["physics"], "Noam Chomsky": ["philosophy", "psychology"], "Richard Feynman": ["mathematics"],
              "Friedrich Nietzsche": ["psychology", "music"], "Immanuel Kant": ["astronomy", "psychology"], "Adam Smith": ["philosophy"],
              "John Maynard Keynes": ["mathematics"], "Sigmund Freud": ["philosophy"], "Carl Jung": ["philosophy"],
              "Linus Pauling": ["physics", "biology"], "Antoine Lavoisier": ["biology", "economics", "physics"],
              "Niels Bohr": ["chemistry", "philosophy"], "Euclid": ["philosophy", "astronomy"], "Milton Friedman": ["mathematics"],
              "Dmitri Mendeleev": ["physics"]},
    ),
    dict(
        id="landmark-city",
        templates=["{} is located in the city of", "Tourists who want to see {} travel to the city of", "You will find {} in the city of"],
        facts=pairs("""
            the Eiffel Tower = Paris; the Colosseum = Rome; Big Ben = London; the Brandenburg Gate = Berlin;
            the Statue of Liberty = New York; the Golden Gate Bridge = San Francisco; the Sydney Opera House = Sydney;
            the Kremlin = Moscow; the Forbidden City = Beijing; the Acropolis = Athens; the Sagrada Familia = Barcelona;
            the Prado Museum = Madrid; the Burj Khalifa = Dubai; the Space Needle = Seattle; the Hagia Sophia = Istanbul;
            the Little Mermaid statue = Copenhagen; the Charles Bridge = Prague; the Rijksmuseum = Amsterdam;
            the Louvre = Paris; Buckingham Palace = London; the Hollywood Sign = Los Angeles;
            the Empire State Building = New York; the Uffizi Gallery = Florence; the Western Wall = Jerusalem;
            Edinburgh Castle = Edinburgh; the Trevi Fountain = Rome
            """),
        reserved=pairs("""
            the Arc de Triomphe = Paris; Notre-Dame = Paris; the Musée d'Orsay = Paris; the Pantheon = Rome;
            the Villa Borghese = Rome; the Tower of London = London; the British Museum = London; the Shard = London;
            the Brooklyn Bridge = New York; Central Park = New York; the Chrysler Building = New York;
            the Reichstag = Berlin; Alcatraz = San Francisco; Red Square = Moscow; the Parthenon = Athens;
            Park Güell = Barcelona; the Blue Mosque = Istanbul; the Anne Frank House = Amsterdam
            """),
    ),
    dict(
        id="landmark-country",
        templates=["{} is in the country of", "To visit {}, you must travel to the country of", "{} is a famous place in"],
        facts=pairs("""
            Machu Picchu = Peru; the Great Wall = China; the Taj Mahal = India; Mount Fuji = Japan;
            Stonehenge = England; Angkor Wat = Cambodia; Petra = Jordan; the Great Sphinx = Egypt;
            the Leaning Tower of Pisa = Italy; the Alhambra = Spain; Neuschwanstein Castle = Germany;
            Mount Kilimanjaro = Tanzania; Chichen Itza = Mexico; the Great Barrier Reef = Australia;
            the Palace of Versailles = France; Mount Vesuvius = Italy; the Matterhorn = Switzerland;
            Table Mountain = South Africa; the Blarney Stone = Ireland; Loch Ness = Scotland; Mount Olympus = Greece;
            Yellowstone = the United States; Lake Baikal = Russia; Bran Castle = Romania
            """),
        reserved=pairs("""
            Pompeii = Italy; Mont Saint-Michel = France; the Terracotta Army = China; Abu Simbel = Egypt;
            the Valley of the Kings = Egypt; Cologne Cathedral = Germany; Ayers Rock = Australia; Ben Nevis = Scotland;
            the Cliffs of Moher = Ireland; the Nazca Lines = Peru; Teotihuacan = Mexico; Mount Etna = Italy;
            the Amber Fort = India; Kruger National Park = South Africa; the Oracle of Delphi = Greece
            """),
        also={"the Matterhorn": ["Italy"]},
    ),
    dict(
        id="city-country",
        templates=["The country where {} is located is", "{} is a city in the country of", "The city of {} belongs to the country of"],
        facts=pairs("""
            Munich = Germany; Lyon = France; Milan = Italy; Seville = Spain; Osaka = Japan; Shanghai = China;
            Mumbai = India; Toronto = Canada; Melbourne = Australia; Manchester = England; Glasgow = Scotland;
            Krakow = Poland; Gothenburg = Sweden; Antwerp = Belgium; Rotterdam = the Netherlands; Geneva = Switzerland;
            Salzburg = Austria; Casablanca = Morocco; Lagos = Nigeria; Cape Town = South Africa; Alexandria = Egypt;
            São Paulo = Brazil; Porto = Portugal; Istanbul = Turkey
            """),
        reserved=pairs("""
            Hamburg = Germany; Frankfurt = Germany; Marseille = France; Bordeaux = France; Naples = Italy; Venice = Italy;
            Valencia = Spain; Kyoto = Japan; Guangzhou = China; Delhi = India; Vancouver = Canada; Brisbane = Australia;
            Leeds = England; Gdansk = Poland; Zurich = Switzerland; Rio de Janeiro = Brazil; Ankara = Turkey; Durban = South Africa
            """),
    ),
    dict(
        id="work-author",
        templates=["The book {} was written by", "The author of {} is", "The writer who created {} was"],
        facts=pairs("""
            Hamlet = William Shakespeare; Romeo and Juliet = William Shakespeare; Pride and Prejudice = Jane Austen;
            Oliver Twist = Charles Dickens; A Christmas Carol = Charles Dickens; War and Peace = Leo Tolstoy;
            Anna Karenina = Leo Tolstoy; Crime and Punishment = Fyodor Dostoevsky; The Odyssey = Homer;
            The Divine Comedy = Dante Alighieri; Don Quixote = Miguel de Cervantes; Faust = Johann Wolfgang von Goethe;
            The Metamorphosis = Franz Kafka; Les Misérables = Victor Hugo; Moby-Dick = Herman Melville;
            The Great Gatsby = F. Scott Fitzgerald; The Old Man and the Sea = Ernest Hemingway;
            Of Mice and Men = John Steinbeck; Adventures of Huckleberry Finn = Mark Twain; Nineteen Eighty-Four = George Orwell;
            Brave New World = Aldous Huxley; The Lord of the Rings = J. R. R. Tolkien; Frankenstein = Mary Shelley;
            Dracula = Bram Stoker; Jane Eyre = Charlotte Brontë; Wuthering Heights = Emily Brontë
            """),
        reserved=pairs("""
            Macbeth = William Shakespeare; Othello = William Shakespeare; King Lear = William Shakespeare;
            Emma = Jane Austen; Sense and Sensibility = Jane Austen; Great Expectations = Charles Dickens;
            David Copperfield = Charles Dickens; The Brothers Karamazov = Fyodor Dostoevsky; The Iliad = Homer;
            The Trial = Franz Kafka; The Hobbit = J. R. R. Tolkien; Animal Farm = George Orwell;
            The Grapes of Wrath = John Steinbeck; A Farewell to Arms = Ernest Hemingway; The Hunchback of Notre-Dame = Victor Hugo;
            The Adventures of Tom Sawyer = Mark Twain
            """),
    ),
    dict(
        id="artwork-artist",
        templates=["{} was created by the artist", "The artist who made {} is", "{} is the work of"],
        facts=pairs("""
            The Mona Lisa = Leonardo da Vinci; The Last Supper = Leonardo da Vinci; The Starry Night = Vincent van Gogh;
            Guernica = Pablo Picasso; The Scream = Edvard Munch; The Night Watch = Rembrandt;
            The Birth of Venus = Sandro Botticelli; Girl with a Pearl Earring = Johannes Vermeer; Las Meninas = Diego Velázquez;
            The Persistence of Memory = Salvador Dalí; The Thinker = Auguste Rodin; 
            Campbell's Soup Cans = Andy Warhol
            """),
        reserved=pairs("""
            Sunflowers = Vincent van Gogh; The Potato Eaters = Vincent van Gogh; The Old Guitarist = Pablo Picasso;
            The Milkmaid = Johannes Vermeer; The Sistine Madonna = Raphael; Impression, Sunrise = Claude Monet;
            The Gates of Hell = Auguste Rodin; Lady with an Ermine = Leonardo da Vinci; Marilyn Diptych = Andy Warhol;
            Nighthawks = Edward Hopper
            """),
        also={"The Last Supper": ["Andy Warhol", "Salvador Dalí"],
              "The Mona Lisa": ["Andy Warhol"], "Las Meninas": ["Pablo Picasso"], "The Scream": ["Andy Warhol"],
              "The Birth of Venus": ["Andy Warhol"], "The Thinker": ["Rembrandt"]},
    ),
    dict(
        id="element-symbol",
        templates=["The chemical symbol of {} is", "In the periodic table, {} has the symbol", "Chemists abbreviate {} as"],
        facts=pairs("""
            gold = Au; silver = Ag; iron = Fe; copper = Cu; oxygen = O; hydrogen = H; carbon = C; nitrogen = N; helium = He;
            sodium = Na; potassium = K; calcium = Ca; magnesium = Mg; lead = Pb; tin = Sn; zinc = Zn; chlorine = Cl;
            sulfur = S; phosphorus = P; silicon = Si; aluminium = Al; neon = Ne; mercury = Hg; lithium = Li; uranium = U;
            nickel = Ni
            """),
        reserved=pairs("""
            platinum = Pt; argon = Ar; iodine = I; fluorine = F; titanium = Ti; cobalt = Co; boron = B; xenon = Xe;
            radium = Ra; manganese = Mn
            """),
    ),
    dict(
        id="product-company",
        templates=["{} is a product made by", "The company that makes {} is", "{} was developed by the company"],
        facts=pairs("""
            the iPhone = Apple; the iPad = Apple; Windows XP = Microsoft; the Xbox = Microsoft; the PlayStation = Sony;
            the Game Boy = Nintendo; the Kindle = Amazon; Chrome = Google; Photoshop = Adobe; the Ford Mustang = Ford;
            the Corolla = Toyota; the Boeing 747 = Boeing; the Model S = Tesla; the Big Mac = McDonald's; the Galaxy S6 = Samsung;
            the Macintosh = Apple; PowerPoint = Microsoft; the Golf = Volkswagen; the Civic = Honda; the Walkman = Sony; Gmail = Google; the Prius = Toyota
            """),
        reserved=pairs("""
            the MacBook = Apple; the Apple Watch = Apple; Microsoft Word = Microsoft; Excel = Microsoft; the Wii = Nintendo;
            the Nintendo Switch = Nintendo; Android = Google; Google Maps = Google; Illustrator = Adobe; the Camry = Toyota;
            the Accord = Honda; the Model 3 = Tesla; the Boeing 737 = Boeing; the Trinitron = Sony; Alexa = Amazon
            """),
        also={"PowerPoint": ["Apple"], "Windows XP": ["Apple"], "Photoshop": ["Apple"]},
    ),
]


def fill(template, subject):
    """"A sentence begins with a capital, also where the subject is "the Louvre"."""
    text = template.format(subject)
    return text[0].upper() + text[1:]


def order(*key):
    return hashlib.sha256("\n".join(key).encode()).hexdigest()


def target_of(relation, subject, original):
    wrong = {original, *relation.get("also", {}).get(subject, [])}
    objects = {o for _, o in relation["facts"]} - wrong
    return min(objects, key=lambda o: order("target", relation["id"], subject, o))


def neighbours_of(relation, subject, original, target):
    """Reserved subjects: first those whose answer is the original, as in COUNTERFACT; never one whose answer is the target."""
    usable = [(s, o) for s, o in relation["reserved"] if o != target]
    usable.sort(key=lambda so: (so[1] != original, order("neighbour", relation["id"], subject, so[0])))
    return usable[:NEIGHBOURS]


def make():
    out = []
    for relation in RELATIONS:
        prompt, *paraphrases = relation["templates"]
        known = [s for s, _ in relation["facts"]] + [s for s, _ in relation["reserved"]]
        assert len(set(known)) == len(known), relation["id"]
        for number, (subject, original) in enumerate(relation["facts"], 1):
            target = target_of(relation, subject, original)
            out.append({
                "case_id": f"{relation['id']}-{number:02}",
                "subject": subject.removeprefix("the "),
                "prompt": fill(prompt, subject),
                "target_new": target,
                "ground_truth": original,
                "relation": relation["id"],
                "paraphrases": [fill(p, subject) for p in paraphrases],
                "neighbours": [{"prompt": fill(prompt, s), "answer": o}
                               for s, o in neighbours_of(relation, subject, original, target)],
            })
    return out


def main():
    text = "[\n" + ",\n".join(json.dumps(fact, ensure_ascii=False) for fact in make()) + "\n]\n"
    file = pathlib.Path(__file__).with_name("facts.json")
    if "--check" in sys.argv:
        sys.exit(0 if file.read_text(encoding="utf-8") == text else "facts.json is not what make_facts.py writes: run it")
    file.write_text(text, encoding="utf-8")
    facts = make()
    same = sum(n["answer"] == f["ground_truth"] for f in facts for n in f["neighbours"])
    print(f"{len(facts)} facts; {same} of {3 * len(facts)} neighbours have the fact's own original as their answer")


if __name__ == "__main__":
    main()
