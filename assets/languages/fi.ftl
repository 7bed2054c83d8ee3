### Candor in Finnish (suomi).

## The language itself

# What the language calls itself, in the list of languages
language_name = Suomi
# Whose numbers, dates and times it writes: a locale of CLDR.
locale = fi

## Numbers, sizes and times

# Between two things in a row
list_and = {", "}
# Between two things of which one is meant
list_or = {" tai "}
# Between two sentences
after_sentence = {" "}
# A clause as a sentence of its own
sentence = { $clause }.
# A text that is quoted
quoted = ”{ $text }”

# Before the clock: a time of today
today_at = {"Tänään "}
# The same in the middle of a sentence
today_at_inside = {"tänään "}

size_bytes = { PLURAL($count) ->
    [one] 1 tavu
   *[other] { $count } tavua
}
size_kilobytes = { $amount } kt
size_megabytes = { $amount } Mt
size_gigabytes = { $amount } Gt
message_count = { PLURAL($count) ->
    [one] 1 viesti
   *[other] { $count } viestiä
}
kind_count = { PLURAL($count) ->
    [one] yhdenlaisia viestejä
   *[other] { $count } viestityyppiä
}
field_count = { PLURAL($count) ->
    [one] 1 kenttä
   *[other] { $count } kenttää
}
# What the switch of a tier adds to a message, and how much is in it whenever it is sent
fields_added = { PLURAL($added) ->
    [one] Lisää 1 kentän
   *[other] Lisää { $added } kenttää
}{ $always ->
    [0] {""}
   *[other] {" "}(aina mukana { $always })
}
# How long something is kept
for_years = { PLURAL($count) ->
    [one] vuoden
   *[other] { $count } vuotta
}
for_months = { PLURAL($count) ->
    [one] kuukauden
   *[other] { $count } kuukautta
}
# A month of a year, as a heading. $number: of the month
month_of_year = { $number ->
    [1] Tammikuu
    [2] Helmikuu
    [3] Maaliskuu
    [4] Huhtikuu
    [5] Toukokuu
    [6] Kesäkuu
    [7] Heinäkuu
    [8] Elokuu
    [9] Syyskuu
    [10] Lokakuu
    [11] Marraskuu
   *[12] Joulukuu
} { $year }
# How much longer something takes
for_seconds = { PLURAL($count) ->
    [one] 1 sekunti
   *[other] { $count } sekuntia
}
for_minutes = { PLURAL($count) ->
    [one] 1 minuutti
   *[other] { $count } minuuttia
}
for_days = { PLURAL($count) ->
    [one] päivän
   *[other] { $count } päivää
}

## The fixed words: tabs, buttons, headings, and the names of things for screen readers
# Above the list of programs.
programs = Ohjelmat
# Sivun tilalla, kun ohjelmia ei ole, otsikkona.
welcome = Sinä päätät, mitä ohjelmat kertovat
# Otsikon alla: mikä Candor on, ja ettei ohjelmia ole.
welcome_means = Candor näyttää sinulle täsmälleen, mitä tämän tietokoneen ohjelmat lähettävät tekijöilleen, eikä lähetä mitään, mitä et ole sallinut. Tällä tietokoneella ei ole vielä yhtään Candorin tuntemaa ohjelmaa.
all_hidden = Kaikki ohjelmat on piilotettu
all_hidden_means = Piilotit kaikki ohjelmat, jotka olivat tässä luettelossa. Valintasi ovat yhä voimassa. Asetuksissa voit näyttää ne taas.
# Avaa esittelyn ikkunan.
try_demo = Kokeile esittelyä
# Mikä esittely on.
try_demo_means = Esittely on keksitty ohjelma, joka lähettää vain tälle tietokoneelle. Kun suljet sen, kaikki siinä poistetaan.
# At the lower edge of the demo’s window, all the time. $folder: where all that it writes is
trial_line = Tämä on esittely. Kun suljet tämän ikkunan, kaikki kansiossa { $folder } poistetaan. Tallentamasi raportit säilyvät.
# Candorin tuntemat ohjelmat, joita ei ole tällä tietokoneella.
not_found_here = Ei löydy tältä tietokoneelta
# Sellaisen ohjelman tila.
not_here_word = Ei löydy täältä
# The switch for everything.
everything = Salli lähettäminen
# The first tab.
choices = Valinnat
# The second tab.
history = Historia
# The third tab.
your_data = Omat tiedot
# The fourth tab.
about = Tietoja
# Beside the two answers.
closing = Tämän ikkunan sulkeminen ei muuta mitään.
# One answer.
share_nothing = Älä jaa mitään
# The other answer.
share_switched_on = Jaa se, mikä on päällä
# Opens every field of a tier.
what_exactly_word = Lisätiedot
# Closes it again.
less = Näytä vähemmän
# Above the preview.
preview = Lähetettävät tiedot
show_preview = Näytä esikatselu
changes_nothing = Ei muuta viesteissä mitään.
find = Etsi kenttiä ja asetuksia
find_means = Etsii tämän ohjelman luokkia, kenttiä ja viestejä sekä tämän ikkunan asetuksia.
find_nothing = Ei osumia
find_results = Hakutulokset
find_keys = Ylös ja alas valitsevat tuloksen, Enter avaa sen, Esc tyhjentää kentän.
field_word = Kenttä
# The choice among messages.
message = Viesti
# Copies what is shown.
copy = Kopioi
# What that button says once it has.
copied = Kopioitu
# In the gutter of a line that a switch adds.
sign_added = +
# In the gutter of a line that a switch takes away, or that is not sent.
sign_less = −
# The word for a line that a switch adds.
added = Lisätty
# The word for a line that a switch takes away.
removed = Poistettu
# The word for a line that is not sent.
withheld = Ei lähetetä
# A notice that is good to know.
information = Tiedoksi
# A notice that needs the person's eye.
attention = Huomio
# A notice that something failed.
failed = Epäonnistui
# Opens the details of a notice.
details = Lisätiedot
# A column of the history.
time = Aika
# A column of the history.
what = Viesti
# A column of the history.
tier = Luokka
# A column of the history.
state = Tila
# In the field for words.
search = Hae historiasta
# No tier left out.
any_tier = Kaikki luokat
# No message left out.
any_message = Kaikki viestit
# No state left out.
any_state = Kaikki tilat
# No time left out.
any_time = Kaikki ajat
# Since the last midnight.
today = Tänään
# Seven days.
week = Viimeiset 7 päivää
# Thirty days.
month = Viimeiset 30 päivää
# What was chosen in the chart.
in_the_chart = Valittu kaaviosta
# The chart, for screen readers.
chart = Historia ajan mukaan
# How the chart is used without a mouse, for screen readers.
chart_keys = Vasen ja oikea nuoli siirtävät pylväästä toiseen. Enter rajaa taulukon pylvääseen, vaihto+Enter lisää pylväitä, Esc tyhjentää rajauksen.
# How the table is used without a mouse, for screen readers.
table_keys = Ylä- ja alanuoli valitsevat viestin; sen sisältö on taulukon jälkeen.
# The choice of what the chart shows, for screen readers.
chart_shows = Kaavio näyttää
# Read aloud for the chart: how much its highest bar is.
chart_highest = Korkein: { $amount }.
# At the right end of the chart.
now_word = Nyt
# The head of the column of sizes, whose numbers have no unit.
bytes_word = Tavua
# A kind of chart.
messages_by_state = Viestit tiloittain
# A kind of chart.
messages_by_tier = Viestit luokittain
# A kind of chart.
bytes_by_state = Tavut tiloittain
# A kind of chart.
bytes_by_tier = Tavut luokittain
# Looks for nothing any more.
show_everything = Näytä kaikki
# The exact bytes of a message.
as_sent = Lähetettynä
# The same, so that people read it easily.
to_read = Muotoiltu
# The request and its answer.
headers_word = Otsakkeet
# In place of the headers before the first attempt.
no_attempt = Lähettämistä ei ole vielä yritetty, joten pyyntöä ei ole.
# Above what became of a message that the table does not have.
not_listed = Haku tai suodatin jättää tämän viestin pois taulukosta.
# Closes the details.
close = Sulje
# Above the report.
report = Raportti
# Before the form in which a report is saved.
report_format = Muoto
# Before the first day of a report.
report_from_day = Alkaen
# Before the last day of a report.
report_until_day = Päättyen (mukaan lukien)
# In the empty field for a day: how one is written, everywhere alike.
report_day_hint = 2026-01-31
# Before which programs a report is about.
report_about = Aiheena
# A report is about the program that is shown.
report_this_program = Tämä ohjelma
# A report is about every program on this computer.
report_all_programs = Kaikki tämän tietokoneen ohjelmat
# Asks where the report goes.
report_save = Tallenna raportti…
# Ends the saving of a report.
report_cancel = Peruuta
# A report was cancelled.
report_stopped = Peruttu. Mitään ei tallennettu.
# Opens the report that was saved.
report_open = Avaa
# Opens the folder with the report that was saved.
report_show = Näytä kansiossa
# What was typed for a day is none.
report_not_a_day = Päivä kirjoitetaan näin: 2026-01-31.
# The last day of a report is before the first.
report_backwards = Viimeinen päivä on ennen ensimmäistä.
# No tier is chosen for a report.
report_no_tier = Valitse vähintään yksi luokka.
# Where so much was recorded that a page of it is long
report_long_page = Sivun, jolla on kaikki tämä, avaaminen vie selaimelta minuutin tai enemmän ja gigatavuja muistia. Vähemmillä päivillä se on nopeaa.
# How far a report has got. $percent: of a hundred
report_progress = Tallennetaan raporttia: { $percent } %.
# $time: such as “20 seconds”
report_left = Jäljellä noin { $time }.
# Where the report goes, when there is no dialog.
save_to = Tallenna tähän tiedostoon
# Saves to the file that was typed.
save = Tallenna
# The choice of a pause.
pause = Tauko
# There is none.
not_paused = Ei taukoa
# Ends one.
resume = Jatka
# A pause.
pause_hour = Tunniksi
# A pause.
pause_today = Keskiyöhön asti
# A pause.
pause_open = Kunnes jatkan
# What a pause does.
pause_means = Tauon aikana mitään ei tallenneta eikä lähetetä.
# While there is one, what becomes of what was not sent yet.
pause_waits = Lähettämättömät viestit pysyvät tällä tietokoneella.
# Above what is kept of the history.
kept = Historia tällä tietokoneella
# Before the choice of how long.
kept_for = Säilytä
# Before the choice of how much.
kept_within = ja enintään
# What is kept, in a sentence.
kept_means = Vanhimmat viestit poistetaan ensin; lähettämättömät säilytetään.
# Asks whether to clear the history.
clear = Tyhjennä historia…
# Yes to that.
clear_history = Tyhjennä historia
# No to that.
keep_history = Peruuta
# Above the sentences about identity.
identity = Tunnisteesi
# Above the decisions.
decisions = Päätöksesi
# In place of the decisions.
no_decisions = Ne näkyvät täällä, kun jotakin tallennetaan.
about_program = Ohjelma
about_where = Minne se lähettää
about_versions = Versiot
about_files = Tiedostot
by_message = Viesteittäin
by_field = Kentittäin
always_included = Aina mukana
# Opens the source code in a browser.
source = Lähdekoodi
# Opens the program's folder.
open_folder = Avaa kansio
# Above the messages.
messages = Mitä se voi lähettää
# No to what is new.
news_no = Pidä ennallaan
# Yes to what is new.
news_yes = Lähetä tämäkin
news_seen = Olen nähnyt sen
# A button on another page: to the table of what is new or described in other words
news_show = Näytä, mikä on muuttunut
# Takes a notice away.
dismiss = Kuittaa
# Goes on although an older program may send more.
go_on = Jatka
# Leaves everything as it is.
leave_it = Peruuta

## The same with facts in them

# For screen readers: opens and closes every field of a tier
what_exactly_of = Lisätiedot: { $tier }
less_of = Näytä vähemmän: { $tier }
header_count = { PLURAL($count) ->
    [one] 1 otsake
   *[other] { $count } otsaketta
}
# For screen readers: a menu that leaves out rows, and the head of a column
only_of = Näytä vain: { $column }
sort_by = Järjestä: { $column }

## Programs and their states

state_conflict = Ristiriita
state_needs_attention = Vaatii huomiota
state_not_answered = Ei vielä vastattu
state_off = Pois päältä
state_paused = Tauolla
# Something stands above the choice
state_held_back = Estetty
state_shares = Päällä { $on }/{ $of }
manifest_broken = Tämän ohjelman manifestia (tiedostoa, jossa luetellaan mitä se voi lähettää) ei voi käyttää, joten sen valintoja ei voi näyttää tässä. Aiempi valintasi on yhä voimassa; ilman valintaa mitään ei lähetetä. Ohjelma saattaa korjata tiedoston, kun se seuraavan kerran käynnistyy.
# In place of the pages of a program, about a folder with too many manifests.
manifests_left_out = Tässä kansiossa on enemmän manifesteja kuin luetaan, eikä ohjelmia, joiden manifestit jäivät lukematta, ole tässä luettelossa. Aiempi valintasi on yhä voimassa; ilman valintaa mitään ei lähetetä.
# In place of the pages of a program, about a folder with manifests that cannot be looked into.
manifests_unread = Kansiota, jossa ohjelmien manifestit ovat, ei voi lukea, joten ohjelmia, joiden manifestit ovat siinä, ei ole tässä luettelossa. Aiempi valintasi on yhä voimassa; ilman valintaa mitään ei lähetetä.
state_broken = Viallinen manifesti
state_left_out = Manifesteja ohitettu
state_unread = Ei voi lukea
broken_why = Mikä on vialla
broken_file = Tiedosto

## The top of a page

would_like = { $name } haluaisi lähettää joitakin tietoja
to_whom = Tekijä: { $publisher }. Tiedot vastaanottaisi { $destination }.
# Avaa ennen vastausta kaiken, mitä ohjelma voi lähettää.
read_about = Kaikki, mitä se voi lähettää
# Before the answer to a program that has been answered earlier: a link to what was recorded then.
read_history = Mitä tähän mennessä on tallennettu
# Sieltä takaisin kysymykseen.
back_to_question = Takaisin vastaukseen
not_here = Candor ei löytänyt ohjelmaa { $name } tältä tietokoneelta: kansiota { $folder } ei ole. Jos vastaat nyt, Candor luo kansion ja säilyttää valintasi siinä.
unanswered = Mitään ei ole lähetetty, eikä mitään lähetetä, ennen kuin vastaat.
unanswered_again = Mitään ei lähetetä, ennen kuin vastaat.
# The same about a program that may be sending without asking us
unanswered_older = Et ole vielä vastannut, joten tällä ohjelmalla ei ole lupaa lähettää mitään.
try_it = Kokeile kytkimiä: esikatselu näyttää tarkalleen, mitä kukin niistä lähettäisi. Voit muuttaa vastaustasi täällä milloin tahansa.
answer_kept = Vastauksesi on tallennettu. Voit muuttaa sitä täällä milloin tahansa.
# Said quietly for some seconds: a switch was switched on.
tier_is_on = ”{ $tier }” on päällä.
# Said quietly for some seconds: a switch was switched off.
tier_is_off = ”{ $tier }” on pois päältä.
# Said quietly for some seconds: the main switch was switched on.
sending_is_on = Lähettäminen on taas sallittu.
# Said quietly for some seconds: the main switch was switched off.
sending_is_off = Lähettäminen on pois päältä.
# Said quietly for some seconds: fields are withheld from now on.
field_is_out = Jätetään pois tästä lähtien.
# Said quietly for some seconds: fields that were withheld are allowed again.
field_is_in = Lähetetään mukana tästä lähtien.
# Said quietly for some seconds: any other choice was written.
choice_is_kept = Valintasi on tallennettu.
# Said quietly for some seconds: a pause was ended.
pause_is_over = Tauko on päättynyt.
tier_alone = Lähettäminen on taas sallittu, mutta vain kohteelle ”{ $tier }”. Muut pysyvät pois päältä, kunnes kytket ne päälle.
header = Julkaisija: { $publisher }. Voi lähettää { $kinds }, mutta vain ne, jotka kytket päälle.
off_changes_identifier = Kun kytket lähettämisen pois päältä, myös tunnisteesi vaihtuu.
header_off = Mitään ei lähetetä. Alla ei ole mitään päällä.
header_off_back = Mitään ei lähetetä. Jos sallit lähettämisen taas, tämä palaa: { $tiers }.
header_off_new_identifier = Viesteissä on silloin uusi tunniste.
history_since = { $messages }, { $size }, ensimmäinen { $since }.
history_size = { $messages }, { $size }.
last_sent = Viimeksi lähetetty { $time }.
nothing_sent = Mitään ei ole vielä lähetetty.

## Why something is not sent

reason_everything_off = Kaikki on kytketty pois päältä
reason_tier_off = ”{ $tier }” on pois päältä
tier_comes_back = Mitään ei lähetetä, kun kaikki on pois päältä. Tämä palaa, kun sallit lähettämisen taas.
reason_withheld = Jätit sen pois
reason_older = Se tallennettiin, ennen kuin ”{ $tier }” viimeksi kytkettiin päälle
reason_withheld_then = Se tallennettiin, ennen kuin sallit sen uudelleen
reason_not_answered = Et ole vielä vastannut
reason_tier_not_answered = Et ole vielä vastannut luokan ”{ $tier }” kohdalla
reason_text_lost = Mitään ei lähetetä: kopio tekstistä, johon suostuit, puuttuu tai sitä on muutettu. Vastaa uudelleen
reason_new = Se on uutta tai laajempaa kuin se, mihin suostuit, ja odottaa vastaustasi
reason_file = Mitään ei lähetetä: tiedostoon, jossa valintasi on, ei voi luottaa, koska { $problem }
reason_conflict = Mitään ei lähetetä: toinen ohjelma väittää olevansa { $name }. { $with }
# $until: see pause_until and pause_until_resumed
reason_paused = Mitään ei tallenneta eikä lähetetä: tauko kestää { $until }
reason_do_not_track = Täältä käynnistetyt ohjelmat eivät lähetä mitään: DO_NOT_TRACK on asetettu. Muualta käynnistetty ohjelma ei ehkä näe sitä
reason_telemetry_off = Täältä käynnistetyt ohjelmat eivät lähetä mitään: CANDOR_TELEMETRY on pois päältä (kaikki muu kuin on, 1, true ja yes tarkoittaa sitä). Muualta käynnistetty ohjelma ei ehkä näe sitä
reason_ci = Täältä käynnistetyt ohjelmat eivät lähetä mitään: tämä on koontikone (CI on asetettu). Muualta käynnistetty ohjelma ei ehkä näe sitä
reason_policy = Mitään ei lähetetä: tämän tietokoneen ylläpitäjä on kieltänyt sen
reason_policy_unreadable = Mitään ei lähetetä: ylläpitäjän sääntöjä tälle tietokoneelle ei voi lukea

file_problem = Mitään ei lähetetä, koska tiedostoon, jossa valintasi on, ei voi luottaa: { $problem }.
problem_damaged = se on vaurioitunut tai vajaa
problem_empty = se on tyhjä
problem_changed = se on vaurioitunut, tai jokin muu kuin Candor on muuttanut sitä sen jälkeen, kun valintasi tallennettiin
problem_put_back = sen tilalle on palautettu vanhempi kopio ajalta, jolloin et ollut vielä kieltänyt
problem_malformed = se ei ole kokonaista JSONia ({ $why })
# $what: names of keys and what stands there, in English
problem_wrong_type = { $what }
problem_newer = sen on kirjoittanut Candorin uudempi versio (muoto { $format }; tämä versio lukee muotoa { $known })
problem_writable = muilla on oikeus kirjoittaa siihen: { $why }
problem_folder_writable = muilla on oikeus kirjoittaa kansioon, jossa se on
problem_too_long = se on { $count } tavun pituinen; valintatiedosto on muutaman sadan tavun pituinen
problem_never_was_one = se ei ole ohjelman asetustiedosto
problem_one_of_ours = Candor käyttää sitä muuhun
problem_not_a_file = se ei ole tiedosto vaan { $what }
problem_dangling_link = se on linkki, joka ei johda mihinkään
problem_looping_link = se on linkki, joka johtaa takaisin itseensä
# In `file_problem`: what is wrong with the consent file
problem_utf16 = se on kirjoitettu UTF-16-muodossa, ja suostumustiedosto on UTF-8-muodossa
problem_unreadable = sitä ei voi lukea ({ $why })

# What to do about it; a full stop follows
remedy_damaged = Vastaa uudelleen: vaurioitunut tiedosto säilytetään uuden vieressä
remedy_newer = Käytä Candorin uudempaa versiota tai vastaa uudelleen: uudempi tiedosto säilytetään uuden vieressä
remedy_put_back = Vastaa uudelleen: vanhempi kopio säilytetään uuden vieressä
remedy_writable = Vastaa uudelleen, jolloin tiedosto suljetaan muilta, tai suorita sille chmod go-w
remedy_folder_writable = Suorita kansiolle chmod go-w, ja jos sillä on pääsyluettelo uusille tiedostoille, myös setfacl -k; sitten tiedosto luetaan heti
remedy_writable_windows = Vastaa uudelleen, jolloin tiedosto suljetaan muilta
remedy_folder_writable_windows = Poista muilta oikeus kirjoittaa kansioon (sen ominaisuuksissa, kohdassa Suojaus), niin tiedosto luetaan heti
remedy_not_a_file = Siirrä se pois ja vastaa uudelleen
remedy_one_of_ours = Poista linkki siihen ja vastaa uudelleen
remedy_link = Poista tai korjaa linkki ja vastaa uudelleen
remedy_unreadable = Anna tälle käyttäjätilille oikeus lukea se, niin se luetaan heti
old_file_kept = Vanhaan tiedostoon ei voinut luottaa. Se on tallessa nimellä { $path }.

# A pause, in the middle of a sentence
pause_until = { $time } asti
pause_until_resumed = siihen asti, kunnes jatkat
paused_until = Tauolla { $until }

# Programs that do not know Candor's choices yet
older_reader = Ohjelman { $name } Candoria vanhemmat versiot saattavat jo lähettää tietoja. Ne tuntevat ehkä vain pääkytkimen ja lähettävät kaiken, kun se on päällä.
older_reader_on = Candor ei ole vielä nähnyt ohjelman { $name } versiota, joka ymmärtää erilliset kytkimet. Vanhemmat versiot saattavat lähettää kaiken, kun pääkytkin on päällä.
older_reader_pause = Ohjelman { $name } versio, joka ei tunne taukoa, lähettää edelleen; vain ”Salli lähettäminen” pysäyttää sen.
switch_only = { $name } lukee vain pääkytkimen, joka on päällä vain silloin, kun jokainen kytkin on päällä. Siksi nyt ei lähetetä mitään.
older_question = { $name } saattaa lähettää enemmän kuin valitsit
older_question_why = Kytkit päälle vain osan, eikä Candor ole vielä nähnyt ohjelman { $name } versiota, joka ymmärtää erilliset kytkimet. Vanhempi versio ei ehkä huomaa eroa: se saattaa tarkistaa vain, onko lähettäminen sallittu.
older_question_means = Jos jatkat, vanhempi versio saattaa lähettää kaiken. Jos peruutat, mikään ei muutu.

## What is new or wider since the last answer

news = { $name } haluaisi lähettää enemmän kuin sen, mihin suostuit. Kunnes vastaat, lähetetään vain se, mihin suostuit.
news_tier = Uusi luokka: { $tier }
news_words = { $name } kuvailee joitakin asioita toisin sanoin kuin silloin, kun suostuit. Lähetettävä sisältö on sama.
# The maker that a program names is another than when the person agreed. $before: the maker then
publisher_changed = { $name } ilmoittaa nyt julkaisijakseen ”{ $now }”. Kun suostuit, se oli ”{ $before }”.
# A program has another name than when the person agreed. $name: the name now; $before: the name then
name_changed = Kun suostuit, ohjelman { $name } nimi oli ”{ $before }”.
# After the sentences that another publisher or name stands there, where nothing else changed
news_same = Lähetettävä sisältö on sama.
news_event = Uusi viesti: { $event }
news_destination = ”{ $event }” lähetettäisiin osoitteeseen { $now } osoitteen { $before } sijasta
news_identity = ”{ $event }” sisältäisi tunnisteen tai entistä kauemmin säilyvän tunnisteen
news_interval = ”{ $event }” lähetettäisiin useammin
news_no_review = ”{ $event }” lähetettäisiin ilman, että luet sen ensin
news_by_itself = ”{ $event }” lähetettäisiin itsestään; tähän asti se on lähetetty vain, kun kirjoitit sen
news_kept = ”{ $event }” säilytettäisiin erillisenä viestinä; tähän asti se on vain laskettu
# $fields: a list of fields
news_crossed = Viestin ”{ $event }” tiedot { $fields } laskettaisiin yhdessä
news_cause = ”{ $event }” lähetettäisiin myös luokan { $tier } vuoksi
news_field = Uutta viestissä ”{ $event }”: { $field }. { $explain }
news_field_moved = Kenttä { $field } viestissä ”{ $event }” kuuluisi toiseen luokkaan. { $explain }
news_field_source = Kenttä { $field } viestissä ”{ $event }” sisältäisi jotain muuta. { $explain }
news_field_looser = Kenttä { $field } viestissä ”{ $event }” kertoisi enemmän. Ennen: { $before }. Nyt: { $now }
# A number would be in another unit, which may say more or less. $before and $now: what it is, as a sentence
news_field_unit = Kenttä { $field } viestissä ”{ $event }” olisi toisessa yksikössä. Ennen: { $before }. Nyt: { $now }

## Choices and the preview

kept_in = Valintasi on tallessa tiedostossa { $path }, jonka { $name } lukee.
kept_in_later = Valintasi tallennetaan tiedostoon { $path }, jonka { $name } lukee.
last_changed = Viimeksi muutettu: { $time }.
takes_effect = Muutokset tulevat voimaan heti.
# Other messages that a switch causes too; $messages is a list of them
tier_also_says = Tämä kertoo palvelimelle myös: { $messages }.
identifier_none = Ei tunnistetta
identifier_monthly = Tunniste vaihtuu kuukausittain
identifier_install = Tunniste pysyy samana
server_sees = Palvelin näkee myös IP-osoitteesi ja kellonajan.
nothing_to_see = Ei mitään. Kytke jotain päälle, niin näet sen tässä.
nothing_because = Ei mitään. { $reason }.
no_body = Ei viestirunkoa. Kaikki, mikä lähetetään, on osoitteessa ja otsakkeissa.
about_size = noin { $size }

# Beside a value: where it comes from, or why it is not sent
origin_new = uusi, ei suostumusta
origin_withheld = itse pois jättämäsi
origin_switched_off = pois päältä
origin_program = ohjelmalta
origin_computer = tältä tietokoneelta
origin_clock = nykyinen aika
origin_identity = tunnisteesi
origin_last_sent = viimeksi lähetetty
origin_person = kirjoitat itse
origin_example = esimerkki
origin_left_out = ei annettu

# What a value may be; $unit, $range and $rounding are the messages below, or nothing
kind_constant = Aina { $value }
kind_text = { PLURAL($count) ->
    [one] Enintään 1 merkin teksti
   *[other] Enintään { $count } merkin teksti
}
kind_one_of = Yksi näistä: { $values }
kind_integer = Kokonaisluku{ $unit }{ $range }
kind_number = Luku{ $unit }{ $range }{ $rounding }
kind_boolean = Kyllä tai ei
kind_list = Mitkä tahansa näistä: { $values }
kind_histogram = Kuinka moni mittaus{ $unit } jäi rajojen { $bounds } alle ja kuinka moni niiden yli
kind_traceback = Missä kohdassa ohjelma epäonnistui, enintään { $count } merkkiä; nimet ja kansiot poistetaan tällä tietokoneella
kind_unit = {" "}(yksikkö: { $unit })
kind_between = , vähintään { $min } ja enintään { $max }
kind_at_least = , vähintään { $min }
kind_at_most = , enintään { $max }
kind_rounded = { $decimals ->
    [0] , pyöristetty kokonaisluvuksi
    [1] , pyöristetty yhteen desimaaliin
   *[other] , pyöristetty { $decimals } desimaaliin
}

## History

history_empty = { $name } ei ole vielä tallentanut mitään. Se, mitä ohjelma lähettää, ilmestyy tähän tavu tavulta.
history_unreadable = Historiaa ei voi nyt lukea. Mitään siitä ei ole kadonnut.
history_set_aside = Aiempi historia oli vaurioitunut. Se on tallessa, ja uusi on aloitettu; tässä näkyy uusi historia.

state_sent = Lähetetty
# In a saved report, after that word: the server’s receipt names exactly what was sent.
confirmed_by_server = palvelimen vahvistama
state_waiting = Odottaa
state_on_its_way = Lähetetään
# A crash report that waits for the person
state_held = Odottaa sinua
state_refused = Hylätty
state_expired = Vanhentunut
state_withdrawn = Peruttu
state_unknown = Ei tiedossa

# The parts of the chart
part_sent = Lähetetty
part_waiting = Odottaa
part_never_left = Ei koskaan lähetetty
part_unknown = Ei tiedossa
part_refused = Hylätty
part_of_chart = { $name } { $amount }
bar = { $from } – { $to }: { $parts }
bar_empty = ei mitään

found = { $count ->
    [0] Ei osumia { $all } viestissä
   *[other] { $count }/{ $all } viestiä
}
# While bytes are being looked through
found_so_far = { $count ->
    [0] Ei vielä osumia; käyty läpi { $looked_at }/{ $all }
   *[other] { PLURAL($count) ->
        [one] Toistaiseksi 1 osuma; käyty läpi { $looked_at }/{ $all }
       *[other] Toistaiseksi { $count } osumaa; käyty läpi { $looked_at }/{ $all }
    }
}

# $took: see took, or nothing
fate_sent = { PLURAL($count) ->
    [one] Lähetetty osoitteeseen { $host } ensimmäisellä yrityksellä{ $took }.
   *[other] Lähetetty osoitteeseen { $host } { $count } yrityksen jälkeen{ $took }.
}
took = , { $milliseconds } ms
# $others: how many other messages were in the same request
fate_confirmed = { $others ->
    [0] Palvelin vahvisti saaneensa koko pyynnön ({ $size }) muuttumattomana.
   *[other] { PLURAL($others) ->
        [one] Palvelin vahvisti saaneensa koko pyynnön ({ $size }: tämä viesti ja 1 muu) muuttumattomana.
       *[other] Palvelin vahvisti saaneensa koko pyynnön ({ $size }: tämä viesti ja { $others } muuta) muuttumattomana.
    }
}
fate_unconfirmed = Palvelin ei kertonut, mitkä tavut se sai.
fate_waits = Odottaa lähettämistä.
fate_waits_again = Odottaa uutta lähetystä.
fate_sending = Lähetetään. Jos ohjelma suljettiin ennen vastausta, viesti lähetetään uudelleen.
fate_held = Tämä kaatumisraportti odottaa, että luet sen. Sitä ei ole lähetetty.
fate_refused = Palvelin hylkäsi sen. Sitä ei lähetetä uudelleen.
fate_expired = Se odotti yli 30 päivää, eikä sitä enää lähetetä.
fate_withdrawn = Kytkit sen pois päältä, ennen kuin se lähetettiin. Se ei koskaan lähtenyt tältä tietokoneelta.
fate_withdrawn_after = Palvelin ei ottanut sitä vastaan, ja kytkit sen pois päältä, ennen kuin sitä yritettiin uudelleen.
fate_unknown = Lähettäminen oli jo alkanut, kun kytkit sen pois päältä, eikä vastausta saatu. Se on saattanut tulla perille. Sitä ei lähetetä uudelleen.
fate_unknown_answered = Palvelin vastasi kertomatta, mitä sille tapahtui, ja sitten kytkit sen pois päältä. Se saattaa olla palvelimella. Sitä ei lähetetä uudelleen.
fate_unknown_damaged = Historia vaurioitui, ennen kuin saatiin tietää, mitä tälle viestille tapahtui. Se on saattanut tulla perille. Sitä ei lähetetä uudelleen.
fate_deleted = Sen sisältö poistettiin.
last_attempt_answer = Viimeisin yritys: palvelin vastasi { $status }.
last_attempt = Viimeisin yritys: { $why }.
last_attempt_open = Viimeisin yritys: ei vielä vastausta.
allowed_in_window = Sallit tämän täällä ({ $time }).
allowed_on_command_line = Sallit tämän komentorivillä ({ $time }).
allowed_in_program = Sallit tämän itse ohjelmassa ({ $time }).
# Above the headers of an answer
answer = Vastaus { $status }
no_answer = Ei vielä vastausta

# Clearing
clear_question = Tyhjennetäänkö ohjelman { $name } historia?
clear_what = { PLURAL($count) ->
    [one] Tämä poistaa ohjelman { $name } ainoan tällä tietokoneella säilytettävän viestin sekä palvelinten vastaukset ja kaatumisraporttien seurantatunnukset.
   *[other] Tämä poistaa kaikki { $count } ohjelman { $name } viestiä tältä tietokoneelta sekä palvelinten vastaukset ja kaatumisraporttien seurantatunnukset.
}
clear_waiting = { PLURAL($count) ->
    [one] Niistä 1 on lähettämättä, eikä sitä enää lähetetä.
   *[other] Niistä { $count } on lähettämättä, eikä niitä enää lähetetä.
}
clear_tickets = Myös seurantatunnukset poistuvat. Ilman niitä kukaan, et edes sinä, ei voi poistaa tai seurata näitä raportteja palvelimella.
clear_means = Palvelimet pitävät sen, minkä ne ovat jo saaneet. Valintasi pysyvät ennallaan.
cleared = { PLURAL($count) ->
    [one] Historia on tyhjennetty: 1 viesti poistettiin{ $waiting ->
        [0] {""}
       *[other] , eikä sitä ollut lähetetty
    }.
   *[other] Historia on tyhjennetty: { $count } viestiä poistettiin{ $waiting ->
        [0] {""}
       *[other] , ja niistä { $waiting } oli lähettämättä
    }.
}
not_cleared = Historiaa ei tyhjennetty: { $why }.

## Your data

nothing_recorded = Tällä tietokoneella ei ole viestejä.
kept_here = { PLURAL($count) ->
    [one] 1 viesti tällä tietokoneella, yhteensä { $size }.
   *[other] { $count } viestiä tällä tietokoneella, yhteensä { $size }.
}
of_them_wait = { PLURAL($count) ->
    [one] Niistä 1 odottaa lähettämistä.
   *[other] Niistä { $count } odottaa lähettämistä.
}
dropped = { PLURAL($count) ->
    [one] 1 arvo tai viesti jätettiin pois ennen tallentamista. Tallennettu raportti kertoo syyn.
   *[other] { $count } arvoa tai viestiä jätettiin pois ennen tallentamista. Tallennettu raportti kertoo syyt.
}
lasts_a_month = Se vaihtuu joka kuukausi ja aina, kun kytket lähettämisen pois päältä.
lasts = Se pysyy samana, kunnes vaihdat sen tai kytket lähettämisen pois päältä.
identifier = { $id }. { $lasts } Se on satunnainen, eikä sitä ole johdettu mistään tämän tietokoneen tiedosta.
identifier_to_come = Tunnistetta ei nyt ole. Se luodaan, kun jokin viesti tarvitsee sitä. { $lasts }
no_identifier = Missään ohjelman { $name } viestissä ei ole tunnistetta.
server_can_guess = Palvelin voi silti arvata IP-osoitteen ja kellonajan perusteella, mitkä viestit kuuluvat yhteen.
former_identities = { PLURAL($count) ->
    [one] 1 aiempi tunniste säilytetään tällä tietokoneella. Mikään uusi viesti ei sisällä sitä.
   *[other] { $count } aiempaa tunnistetta säilytetään tällä tietokoneella. Mikään uusi viesti ei sisällä niitä.
}
# A decision, such as “Switched on: Usage. Decided in the window.”
decision = { $said } { $by }
by_window = Päätetty ikkunassa.
by_command_line = Päätetty komentorivillä.
by_program = Päätetty ohjelmassa.
send_nothing = Älä lähetä mitään.
nothing_switched_on = Mitään ei ole päällä.

type_a_name = Kirjoita ensin tiedoston nimi.
report_saved = { $messages } tallennettu tiedostoon { $path }.
# A report, or its folder, was not opened.
report_not_opened = Sitä ei voitu avata. Se on { $path }.
report_not_saved = Ei tallennettu: { $why }.
# In `report_not_saved`: why
report_over_file = tämänniminen tiedosto on jo olemassa; valitse toinen nimi
# In `report_not_saved`: why
report_changed = historia muuttui tallennuksen aikana; tallenna uudelleen
# In `report_not_saved`: why
report_no_folder = kansiota { $folder } ei ole
# In `report_not_saved`: why
report_not_made = osaa siitä ei voitu muodostaa; vika on Candorissa
report_over_ours = Candor säilyttää tässä omaa tiedostoaan; valitse toinen paikka
# In `report_not_saved`: why
report_over_other = tämänniminen kohde ei ole tiedosto vaan { $what }; valitse toinen nimi
no_folder = Kansiota ei vielä ole: mitään ei ole vielä päätetty eikä tallennettu ({ $path }).
folder_not_opened = Kansiota ei voitu avata täältä. Se on { $path }.
text_changed = Se, mitä { $name } kertoo tästä, muuttui lukiessasi. Mitään ei tallennettu. Lue se uudelleen.

## A saved report

# The title of the page. $name: the program
report_title = Mitä { $name } on tallentanut
# $messages: such as “3 messages”. $size: such as “1.5 KB”
report_total = { $messages }, yhteensä { $size }.
# Before the path of the file with the choice.
report_kept_in = Tallessa tiedostossa
# Before the fields that the person withholds.
report_withheld = Pois jättämäsi
# Before the name of the program.
report_program = Ohjelma
# $publisher: who makes it
report_program_is = { $name } { $version }, julkaisija { $publisher }
# Before the time at which the report was made.
report_made = Sivu luotu
# Before the time zone of every time on the page.
report_time_zone = Aikavyöhyke
# Above how much there is of each tier, and in each state.
report_totals = Yhteensä
# Above the decisions.
report_decisions = Päätöksesi
# Above what each field of each message means.
report_meanings = Mitä kentät tarkoittavat
# Before the identifier of a decision’s receipt, and the digest of the text that was agreed to.
report_receipt_of_decision = Kuitti
# Above the list of everything that a message lacks, or that became none.
report_dropped = Jätetty pois ennen tallentamista
# One of these. $event: the name of the message in the program. $reason: one of those that follow
report_dropped_one = { $count } × { $event }: { $reason }
# Why something was dropped: a value is too large, too small, too long, or none of those allowed.
dropped_limits = arvo ei ollut sallituissa rajoissa
# Why something was dropped: a value is of another type than the manifest says.
dropped_type = arvo oli väärää tyyppiä
# Why something was dropped: the manifest has no such value.
dropped_undeclared = arvo, jota ohjelma ei ole ilmoittanut
# Why something was dropped: what is counted together has too many different values.
dropped_values = liian monta eri arvoa yhdellä aikavälillä
# Why something was dropped: its identifier could not be read or made.
dropped_identity = ei tunnistetta
# Why something was dropped: there is a limit to what may wait, so that the disk does not fill up.
dropped_full = liian paljon odottaa jo
# Why something was dropped: it could not be written down.
dropped_disk = ei voitu kirjoittaa levylle
# Why something was dropped: it came after the program had said that nothing more would.
dropped_closed = ohjelma oli jo sulkeutumassa
# Why something was dropped: a copy of the program’s process may not record.
dropped_forked = ohjelman prosessin kopiossa, joka ei voi tallentaa mitään
dropped_lost = kadonnut, koska joku muu muutti tiedostoa, jossa se oli
# Above the messages, which are all there are.
report_messages = Kaikki viestit
# Above the requests in which messages were sent, with the answers.
report_requests = Pyynnöt ja vastaukset
# Beside an identifier that was replaced. $time: a moment in full
report_until = { $time } asti
# Below an answer whose receipt names the digest of the request.
report_receipt = Palvelimen kuittaus vahvistaa juuri nämä tavut.
# $number: the requests are numbered in the order in which they were made
report_request = Pyyntö { $number }
# What a file dialog calls a report to read.
report_web_page = Verkkosivu
# What a file dialog calls a report to process.
report_data = JSON
# What a report for a spreadsheet is called.
report_table = Taulukko (CSV)
# What a report in every form is called.
report_all = Kaikki nämä (ZIP)
# The name of the last column of a table, which explains the table.
report_csv_means = Näin tätä luetaan: ajat ovat UTC-aikaa. Jos solu alkaisi merkillä = + - @ | % tai U+0027, sen edessä on U+0027, jotta mikään taulukkolaskenta ei laske sillä; kun otat yhden U+0027 pois, jäljellä on alkuperäinen. Näkymättömien merkkien tilalla on niiden nimi. Tarkat tavut ovat JSON-raportissa.
# What the file README.txt in an archive says.
report_zip_means = report.html on luettavaksi, report.csv taulukkolaskentaan ja report.json sisältää kaiken muille ohjelmille. Kunkin ohjelman kansiossa on sen manifesti (mitä se ylipäätään voi lähettää), valinta (ohjelman omat tiedot on piilotettu) ja hyväksytty teksti. SHA256SUMS sisältää tiedostojen summat: ”sha256sum -c SHA256SUMS” tai ”candor verify” ja arkisto tarkistaa ne.
# Above what there is in a few sentences. $name: the program
report_in_short = { $name } lyhyesti
# $messages: such as “3 messages”. $size: such as “1.5 KB”. $first, $last: moments in full
report_span = { $messages }, yhteensä { $size }. Ensimmäinen tallennettiin { $first }, viimeinen { $last }.
# $sent: such as “3 messages”. $confirmed: a number
report_sent = Lähetetty: { $sent }. Palvelimen kuittausten vahvistamia: { $confirmed }.
# $messages: such as “3 messages”
report_waiting = Odottaa: { $messages }.
# $count: a number. Why stands further down in the same report
report_dropped_count = Jätetty pois ennen tallentamista: { $count }.
# Which messages are in a report. $time: a moment in full
report_from = Vain viestit, jotka tallennettiin { $time } tai myöhemmin.
# Which messages are in a report. $time: a moment in full
report_before = Vain viestit, jotka tallennettiin ennen: { $time }.
# Which messages are in a report. $tiers: their names
report_of_tiers = Vain viestit luokista: { $tiers }.
# Above what was recorded for each tier, whatever became of it.
report_by_tier = Mitä kullekin luokalle on tallennettu
# A tier with no messages.
report_tier_none = Sille ei ole tallennettu mitään.
# Before the field for words in a saved page.
report_search = Haku
# No tier left out of a saved page’s list.
report_any_tier = Kaikki luokat
# No state left out of a saved page’s list.
report_any_state = Kaikki tilat
# No month left out of a saved page’s list.
report_any_month = Kaikki kuukaudet
# Before the choice of a month.
report_month = Kuukausi
# Turns to newer rows of a list.
report_newer = Uudemmat
# Turns to older rows of a list.
report_older = Vanhemmat
# Before how many rows are listed at once.
report_per_page = Sivulla
# Nothing was found in a saved page.
report_no_match = Mikään viesti ei sovi.
# While a saved page is being searched.
report_searching = Haetaan…
# In place of a list that only a script can show.
report_no_script = Näin monta viestiä voi luetella vain sivun skripti, ja skriptit on täällä estetty. Viestit ovat myös taulukko- ja JSON-raportissa.
# In place of a list that an old browser cannot show.
report_old_browser = Tämä selain on liian vanha luettelemaan viestejä. Viestit ovat myös taulukko- ja JSON-raportissa.
# Above how a saved page is read.
report_how = Näin tätä sivua luetaan
# How a saved page is read: the messages.
report_how_messages = Jokainen viesti on tässä täsmälleen niinä tavuina, jotka tallennettiin tälle tietokoneelle ennen lähettämistä. Lähetetystä viestistä pääsee sen pyyntöön ja pyynnöstä palvelimen vastaukseen.
# How a saved page is read: receipts.
report_how_receipts = Kuittaus on SHA-256, jonka palvelin laski saamastaan. Jos se on sama kuin täällä ennen lähettämistä merkitty, palvelin sai täsmälleen nämä tavut.
# How a saved page is read: checking it. The command stays as it is.
report_how_check = ”candor verify” ja tämä tiedosto tarkistaa, että viesteillä on niille merkityt tiivisteet. Se ei todista, kuka tiedoston kirjoitti: mitään siinä ei ole allekirjoitettu.
# How a saved page is read: what is not in it.
report_how_hidden = Salaisuudet ja todisteet on jätetty pois: niiden paikalla on [hidden]. Näkymättömien merkkien tilalla on niiden nimi, kuten ⟨U+200B⟩.
# How a saved page is read: that nothing is loaded.
report_how_offline = Tämä sivu ei lataa mitään verkosta eikä lähetä mitään. Sen ainoa skripti purkaa ja luettelee tämän tiedoston sisällön.

## About

everything_below = Tässä on kaikki, mitä ohjelma voi lähettää Candorin kautta. Mitään muuta ei voi lähettää.
fact_publisher = Julkaisija
# Beside what a program is called, where that changed
fact_program_name = Ohjelman nimi
fact_own_data = Omat tietosi
fact_sends_to = Lähettää osoitteeseen
fact_choice = Valintasi
fact_recorded = Historia
fact_text = Manifesti
came_with_candor = tuli Candorin mukana
installed = asennettu: { $path }
registered = ohjelman { $name } rekisteröimä: { $path }
given_by_hand = itse lisäämäsi: { $path }
no_choice_yet = { $path } (ei vielä valintaa)
own_data_at = Voit hakea ja poistaa sen, mitä palvelimella on sinusta, osoitteessa { $url }.
reports_at = Voit katsoa, mitä kaatumisraportille tapahtui, osoitteessa { $url }.
# One of the messages that a program can send
event = { $title }. { $when }, jos { $tiers } on päällä. { $identifier }.
event_when = { $when }, jos { $tiers } on päällä.
# About a message that the person writes
event_by_hand = Kirjoitat sen itse. Mitään ei lähetetä, ennen kuin painat Lähetä.
# About a message of which the server keeps only counts
event_counted = Tekijät ilmoittavat, että tämä lasketaan eikä sitä säilytetä: kukaan ei löydä viestiäsi muiden joukosta, joten sitä ei voi myöskään hakea tai poistaa heidän palvelimeltaan.
# About such a message; $fields: a list of fields
event_counted_together = Lasketaan yhdessä: { $fields }.
only_with = Vain, jos ”{ $tier }” on päällä.
only_in_tier = Vain, jos ”{ $tier }” on päällä
used_always = Viestissä ”{ $message }” aina
used_with = Viestissä ”{ $message }” vain, jos ”{ $tier }” on päällä

## Crash reports

# The tab.
crash_tab_word = Kaatumisraportit
# The list, for screen readers.
crash_list = Kaatumisraportit, jotka odottavat sinua
# Lets the report go.
crash_send = Lähetä
# Opens its texts in an editor.
crash_edit = Muokkaa
# Deletes it, after a question.
crash_delete = Poista…
# Puts the edited texts in place of the old ones.
crash_save = Tallenna
# Leaves the editor.
crash_cancel = Peruuta
# Whether to leave the editor although something was typed.
crash_leave_question = Hylätäänkö muutokset?
# What that does.
crash_leave_means = Kirjoittamaasi ei tallenneta. Raportti jää sellaiseksi kuin se oli.
# Stays in the editor.
crash_go_on_editing = Jatka muokkaamista
# Leaves it.
crash_leave_it = Hylkää
# Leaves a report that was to be deleted.
crash_keep_it = Peruuta
# Deletes it.
crash_delete_it = Poista
# Above what is left of a report's text: messages and notes.
crash_free_text = Vapaa teksti
# What that is made of.
crash_free_text_means = Viestit ja huomautukset sellaisina kuin ohjelma ne kirjoitti. Se, mikä niissä tunnistettiin nimeksi, kansioksi, osoitteeksi tai salaisuudeksi, on korvattu. Se, mitä ei tunnistettu, on yhä tässä: lue tämä osa tarkasti.
# Above the lines of a report that were written anew.
crash_rebuilt = Missä kohdassa ohjelmaa se tapahtui
# What those are made of.
crash_rebuilt_means = Mitään tästä ei ole kopioitu. Jokainen rivi on kirjoitettu uudelleen funktion nimestä, rivinumerosta ja polusta sellaisen kansion alla, jossa on vain koodia. Muista poluista jää jäljelle vain [path].
# Above the fields besides the texts.
crash_fields = Muut kentät
# Above the number with which one can follow a report.
crash_ticket = Seurantatunnus
# What it is for.
crash_ticket_means = Tämä tunnus on vain tällä raportilla. Se ei kerro sinusta mitään.
# Opens the report in the history.
crash_in_history = Näytä historiassa
# Goes on to the next report.
crash_close = Sulje
# Above what happens with reports to come.
crash_from_now_on = Tästä eteenpäin
# One of the two choices.
crash_ask = Kysy joka kerta
# The other one.
crash_always = Lähetä aina
# On the card of a tier whose reports wait for the person.
crash_read_first = Sinä luet sen ensin
# The same, once the person chose otherwise.
crash_not_read_first = Lähetetään kysymättä
by_hand_fact = Kirjoitat itse
# About an edit that was saved as it was typed.
crash_saved = Tallennettu. Tässä on nyt se, mikä lähetettäisiin.
# About one of which something was removed.
crash_saved_scrubbed = Tallennettu, mutta ei sellaisena kuin kirjoitit: siitä poistettiin se, mikä voisi paljastaa, kenen tietokoneelta se tuli, tai se oli liian pitkä. Katso se vielä kerran läpi.
# While an editor is open.
crash_while_editing = Poista tai lisää, mitä haluat. Kun tallennat, nimet, kansiot ja osoitteet poistetaan uudelleen.
# Below an editor. $sign: the box that is drawn in place of each such character
crash_unseen = Tässä tekstissä on merkkejä, jotka eivät näy. Tässä jokainen on piirretty merkkinä { $sign } eikä tee mitään; tallennettaessa ne säilyvät.
# $name: such as ⟨U+202E⟩. $does: one of the three that follow. $lines: the numbers of the lines
crash_unseen_where = { PLURAL($count) ->
    [one] { $name } ({ $does }) rivillä { $lines }
   *[other] { $name } ({ $does }) riveillä { $lines }
}
crash_unseen_controls = ohjaa sitä, mikä näyttää tekstin
crash_unseen_turns = kääntää tekstin suunnan
crash_unseen_hides = ei näy
# Where there are very many different ones
crash_unseen_others = { PLURAL($count) ->
    [one] ja 1 muu
   *[other] ja { $count } muuta
}
# Another report was chosen while an editor is open.
crash_save_first = Tallenna tai peruuta tämä ensin.
# The program's new version does not know the report any more.
crash_not_declared = Tämän ohjelmaversion manifestissa ei enää ole tällaista raporttia. Sen voi lähettää sellaisenaan tai poistaa.
# The report has no text of the program's own.
crash_no_texts = Siinä ei ole tekstiä, jota voisi muokata.
# What switching the tier off does, while nothing waits.
crash_off_means_word = Kun tämä on pois päältä, yhtään kaatumista ei tallenneta.
# In place of the list, where nothing waits.
crash_nothing_waits = Ei odottavia kaatumisraportteja
# What the choice means while no crash is recorded.
crash_means_later = Tämä tulee voimaan heti, kun kaatumisia taas tallennetaan.
# What was read is not what stands there now.
crash_changed = Mitään ei tehty: raportti muuttui sillä välin, ehkä siksi, että ohjelma kaatui vielä kerran. Lue raportti uudelleen sellaisena kuin se tässä nyt on.

## The same with facts in them

crash_tab = Kaatumisraportit ({ $count })
crash_when = { PLURAL($count) ->
    [one] { $time }
   *[other] { $time }, { $count } kertaa
}
# $identifier: whether the report carries one, yes or no
crash_what_it_is = { $identifier ->
    [yes] Tämän { $name } kertoisi kaatumisesta tekijöilleen. Se lähetettäisiin osoitteeseen { $url } tunnisteen kanssa.
   *[no] Tämän { $name } kertoisi kaatumisesta tekijöilleen. Se lähetettäisiin osoitteeseen { $url } ilman tunnistetta.
}
crash_nothing_leaves = Mitään ei lähde tältä tietokoneelta, ennen kuin painat Lähetä-painiketta.
crash_not_now = Silloinkin sen täytyy odottaa. { $reason }.
crash_nothing_replaced = Mikään siinä ei näyttänyt henkilötiedolta, joten mitään ei korvattu. Lue se silti.
crash_replaced = { PLURAL($count) ->
    [one] 1 henkilötieto korvattiin. Se on alleviivattu.
   *[other] { $count } henkilötietoa korvattiin. Ne on alleviivattu.
}
crash_would_wait = Kun { $name } kaatuu, siitä kertova raportti pidetään täällä, kunnes olet lukenut sen. Nimet, kansiot ja osoitteet poistetaan ensin tällä tietokoneella. Sitten voit muuttaa raporttia, lähettää sen tai poistaa sen. Se, minkä lähetit tai poistit, näkyy historiassa.
crash_would_go = Kun { $name } kaatuu, siitä kertova raportti lähetetään heti, kuten valitsit. Nimet, kansiot ja osoitteet poistetaan ensin tällä tietokoneella. Se, mikä lähetettiin, näkyy historiassa tavu tavulta.
crash_would_not = { $reason }. Kun { $name } kaatuu, siitä ei siis säilytetä eikä lähetetä mitään.
crash_ask_means = Kun { $name } kaatuu, raportti odottaa täällä, kunnes lähetät tai poistat sen.
crash_always_means = Kaatumisraportit lähetetään kysymättä.
crash_always_means_later = { PLURAL($count) ->
    [one] Kaatumisraportit lähetetään kysymättä. Raportti, joka jo odottaa, odottaa edelleen.
   *[other] Kaatumisraportit lähetetään kysymättä. Raportit, jotka jo odottavat, odottavat edelleen.
}
crash_off_means = { PLURAL($count) ->
    [one] Tämän kytkeminen pois päältä poistaa odottavan raportin. Sen jälkeen kaatumisia ei tallenneta.
   *[other] Tämän kytkeminen pois päältä poistaa { $count } odottavaa raporttia. Sen jälkeen kaatumisia ei tallenneta.
}
crash_waiting = { PLURAL($count) ->
    [one] 1 kaatumisraportti odottaa sinua.
   *[other] { $count } kaatumisraporttia odottaa sinua.
}
crash_delete_question = Poistetaanko tämä kaatumisraportti?
crash_delete_means = Sen sisältö poistetaan tältä tietokoneelta, eikä sitä koskaan lähetetä. Historiaan jää vain tieto siitä, että raportti oli olemassa.
crash_not_saved = Ei tallennettu: { $why }.

# What became of a report that was let go: a title, and what it means
crash_sent = Lähetetty
crash_sent_confirmed = Palvelin on saanut sen ja vahvisti saaneensa täsmälleen nämä tavut.
crash_sent_unconfirmed = Palvelin on saanut sen. Se ei kertonut, mitkä tavut se sai.
crash_refused = Hylätty
crash_refused_means = Palvelin hylkäsi sen. Sitä ei lähetetä uudelleen.
crash_withdrawn = Peruttu
crash_withdrawn_means = Se kytkettiin pois päältä, ennen kuin se lähetettiin. Se ei koskaan lähtenyt tältä tietokoneelta.
crash_expired = Vanhentunut
crash_expired_means = Sitä ei voitu lähettää 30 päivään, eikä sitä enää lähetetä.
crash_unknown = Ei tiedossa
crash_unknown_means = Lähettäminen oli alkanut, mutta vastausta ei saatu. Se on saattanut tulla perille. Sitä ei lähetetä uudelleen.
crash_queued = Odottaa
crash_queued_now = Olet antanut luvan lähettää sen. Sitä lähetetään parhaillaan.
crash_queued_not_yet = Olet antanut luvan lähettää sen, mutta sitä ei voitu vielä lähettää.
crash_queued_later = Sitä yritetään lähettää uudelleen ohjelman { $name } ollessa käynnissä ja komennolla ”candor deliver”.
crash_deleted = Poistettu
crash_deleted_means = Sen sisältö on poistettu tältä tietokoneelta, eikä sitä koskaan lähetetty. Historiaan jää vain tieto siitä, että raportti oli olemassa.
crash_not_here = Tämä raportti ei ole enää täällä
crash_meanwhile_deleted = Se poistettiin sillä välin: komentorivillä, toisessa ikkunassa tai siksi, että se kytkettiin pois päältä. Sitä ei koskaan lähetetty.
crash_meanwhile_released = Sille annettiin sillä välin lupa lähteä, komentorivillä tai toisessa ikkunassa. Historia kertoo, mitä sille tapahtui.
crash_meanwhile_other = Se ei enää odota. Historia kertoo, mitä sille tapahtui.
crash_meanwhile_cleared = Historia tyhjennettiin sillä välin, ja raportti sen mukana. Sitä ei koskaan lähetetty täältä.
crash_typing_lost = Sitä, mitä olit kirjoittamassa, ei tallennettu.
crash_another_sends = Toinen prosessi lähettää juuri nyt ohjelman { $name } viestejä.

## What a person writes to the makers, and what became of what they sent

feedback_tab_word = Palaute
# Above what is written
feedback_title = Kirjoita: { $publisher }
# Below that
feedback_goes_to = Kun painat Lähetä, viesti lähtee osoitteeseen { $url } ilman tunnistetta. Ennen sitä mitään kirjoittamaasi ei säilytetä.
# Why nothing can be sent now; $reason is a clause
feedback_would_not = { $reason }. Siksi mitään kirjoittamaasi ei voi lähettää.
feedback_choices = Siirry valintoihisi
feedback_kind = Viestin laji
feedback_not_chosen = Ei valittu
# Below a text: how long it is, and how long it may be
feedback_room = { $count }/{ $most } merkkiä
feedback_does_not_fit = Tekstisi on liian pitkä. Lyhennä sitä, niin sen voi lähettää.
# Below what is written; $what: see `mark_folder` and those below it
feedback_warning = Tekstissäsi näyttää olevan: { $what }. Se lähetetään niin kuin kirjoitit sen, joten jätä se vain, jos tarkoitat niin.
mark_folder = jokin kansiosi
mark_name = tilisi tai tietokoneesi nimi
mark_email = sähköpostiosoite
mark_address = verkko-osoite
mark_secret = salasana tai avain
mark_number = pitkä luku
feedback_empty = Kun olet kirjoittanut jotakin, tässä näkyy täsmälleen se, mikä lähetettäisiin.
feedback_changed = Ei lähetetty: lähetettävä sisältö on muuttunut sen jälkeen, kun se näytettiin. Katso se uudelleen.
feedback_kept = Viesti on matkalla. Mitä sille tapahtuu, näkyy kohdassa ”Mitä lähetit”.
# A message was let go and not sent; $why is a sentence
feedback_not_yet = Viesti on tallessa, mutta sitä ei ole vielä voitu lähettää. { $why } Sitä yritetään uudelleen, kun { $name } on käynnissä, ja komennolla ”candor deliver”.
feedback_sent = Mitä lähetit
feedback_none_sent = Ei vielä mitään. Lähettämäsi viestit ja kaatumisraportit näkyvät tässä.
# Above that list
feedback_asked_at = Kysy, mitä niille tapahtui, milloin haluat. Kysymys menee osoitteeseen { $url } ja kertoo vain seurantatunnuksen. Mitään ei kysytä itsestään.
# Above that list
feedback_no_address = { $name } ei kerro, mistä voisit kysyä, mitä niille tapahtui.
# Below that list
feedback_more = Tässä ovat vain uusimmat { $count }. ”candor reports” näyttää kaikki.
# Asks the server about one of them.
feedback_ask = Mitä sille tapahtui?
feedback_asking = Kysytään palvelimelta…
feedback_stop = Lopeta
feedback_erase = Poista se sieltä…
feedback_erase_question = Poistetaanko tämä raportti palvelimelta?
feedback_erase_means = Osoitetta { $url } pyydetään poistamaan se, mikä saapui tällä seurantatunnuksella, eikä se saa tietää muuta kuin tunnuksen. Tekijät eivät voi enää lukea sitä. Tätä ei voi perua.
feedback_erase_not_all = Varmuuskopioissa voi olla kopioita jonkin aikaa; vastaus kertoo, mihin asti. Tämän tietokoneen historia säilyy.
feedback_erased = Poistettu palvelimelta.
feedback_may_be_erased = Se on ehkä poistettu. Poista se uudelleen varmistaaksesi asian: palvelin vastaa silloin kuten ensimmäisellä kerralla.
feedback_never_asked = Et ole vielä kysynyt tästä.
feedback_unfinished = Viimeisimpään kysymykseen ei ole vielä vastattu.
feedback_not_known = Palvelin ei tunne tätä tunnusta tai ei tunne sitä enää.
feedback_no_sense = Palvelimen vastausta ei voitu ymmärtää.
# About one of them; $status is a number such as 503
feedback_answered = Palvelin vastasi { $status } eikä kertonut tästä mitään.
# About one of them; $why in the system’s own words
feedback_not_reached = Palvelimelta ei voitu kysyä: { $why }.
# About one of them
feedback_elsewhere = Se meni osoitteeseen { $url }, ja ohjelma käyttää nyt toista palvelinta, joka ei tiedä siitä mitään.
feedback_received = Vastaanotettu.
feedback_seen = Tekijät ovat nähneet tämän.
feedback_fixed = Korjattu.
# How far the makers have come with one of them
feedback_fixed_in = Korjattu versiossa { $version }.
feedback_other = Sille tapahtui jotakin, mille tällä Candorin versiolla ei ole sanaa.
# After that; $time such as “today 20:15”
feedback_asked = Kysytty: { $time }.
feedback_answer = Heidän vastauksensa

## Settings of the window

# The button at the end of the list of programs, and the title of what it opens
settings = Asetukset
theme = Teema
theme_system = Sama kuin järjestelmässä
theme_light = Vaalea
theme_dark = Tumma
text_size = Tekstin koko
# A text size
percent = { $number } %
language = Kieli
# $language: what the system asks for, in its own words
language_system = Sama kuin järjestelmässä ({ $language })
movement_less = Vähennä liikettä
movement_less_means = Poistaa animaatiot käytöstä.
settings_means = Miltä tämä ikkuna näyttää ja mitkä ohjelmat siinä luetellaan.
settings_done = Valmis
choice_not_written = Valintaasi ei voitu tallentaa, ja se on ennallaan: { $why } ({ $path }).
settings_not_kept = Ikkunan asetuksia ei voitu tallentaa: { $why }.
# The file with the settings could not be read. $path: where it is kept
settings_unreadable = Näitä asetuksia ei voitu lukea, kun ikkuna avattiin, ja ne palautettiin oletusarvoihin; ennen kuin uusi tiedosto kirjoitetaan, vanha siirretään talteen nimellä { $path }.
# No font has the characters of the chosen language
fonts_missing = Missään tämän tietokoneen fontissa ei ole tämän kielen merkkejä: { $language }. Asenna sellainen fontti, esimerkiksi Noto Sans CJK, ja avaa tämä ikkuna uudelleen.

## The list of programs

add_program = Lisää ohjelma…
add_program_heading = Lisää ohjelma
add_program_means = Valitse ohjelman manifesti, .toml-tiedosto, jossa luetellaan kaikki, mitä ohjelma voi lähettää. Lisääminen ei lähetä mitään.
add_program_path = Manifestitiedosto
add = Lisää
program_added = { $name } on lisätty.
demo_not_started = Esittelyä ei voitu avata. { $why }
no_window = Tässä ei voi avata ikkunaa ({ $why }). Komentorivillä voi tehdä saman: { $command }
program_not_added = Ei lisätty: { $why }.
# In `program_not_added`: why
no_file_there = tiedostoa { $path } ei ole
hide_program = Piilota tämä ohjelma
hide_means = Tämä vain piilottaa ohjelman tästä. Se ei muuta sitä, mitä ohjelma saa lähettää.
hidden_programs = { PLURAL($count) ->
    [one] 1 piilotettu ohjelma
   *[other] { $count } piilotettua ohjelmaa
}
show_program = Näytä ohjelma { $name } taas
# One switch for every program
all_programs = Salli ohjelmien lähettää
all_programs_off_means = Pois päältä kytkeminen kytkee kaikki ohjelmat heti pois päältä ja vaihtaa niiden tunnisteet. Päälle kytkeminen palauttaa niiden ohjelmien valinnat, jotka tämä kytkin kytki pois päältä.
# Why that switch cannot be moved
all_programs_locked = Kaikki ohjelmat ovat pois päältä. Kytke kukin niistä päälle erikseen.
choose_file = Valitse tiedosto…
no_dialog = Tiedostoikkunaa ei ole käytettävissä. Kirjoita tiedoston polku.
# Takes a manifest that cannot be used out of the list of programs
forget_manifest = Poista luettelosta
# $names: the manifest files of programs that the switch for all of them could not switch off
all_programs_not_reached = { PLURAL($count) ->
    [one] Ei kytketty pois: { $names }. Manifestia ei voi käyttää, joten Candor ei tiedä, missä valinta on. Aiempi valintasi on yhä voimassa.
   *[other] Ei kytketty pois: { $names }. Manifesteja ei voi käyttää, joten Candor ei tiedä, missä valinnat ovat. Aiemmat valintasi ovat yhä voimassa.
}
# $folders: folders of manifests that could not be read, or not all of them; programs that the switch for all of them could not switch off are unknown
all_programs_not_looked_into = Kaikkia manifesteja ei voitu lukea: { $folders }. Ohjelmia, joiden manifestit ovat siellä, ei ehkä kytketty pois. Aiemmat valintasi ovat yhä voimassa.
# $names: programs that the switch for all of them does not switch on again
all_programs_left_off = { PLURAL($count) ->
    [one] { $names } pysyy pois päältä. Kytke se päälle erikseen: vanhempi versio saattaa lähettää enemmän kuin valitsit.
   *[other] { $names } pysyvät pois päältä. Kytke ne päälle erikseen: vanhemmat versiot saattavat lähettää enemmän kuin valitsit.
}

## A single field

# A small switch beside a field, for screen readers
send_field = Lähetä kenttä { $field }
field_withheld = Jätetty pois. Muu osa viestistä lähetetään silti.
# Pois jätetyn kentän vieressä, kun mitään ei lähetetä.
field_left_out = Jätetty pois.
# $entry: what stands in the file by hand, such as app_opened/*
field_withheld_wider = Jätetty pois yhdessä muiden kanssa tiedoston merkinnällä ”{ $entry }”. Sen voi muuttaa vain siellä.
withhold_means = Kytke kenttä pois päältä, niin vain se jätetään pois.

## Identity

identity_copy = Kopioi tunniste
# Said quietly for some seconds: the identifier was copied.
identity_copied = Tunniste kopioitu.
identity_replace = Vaihda tunniste…
identity_replace_question = Vaihdetaanko tunnisteesi?
identity_replace_means = Tästä lähtien viesteissä on uusi tunniste, ja palvelimet pitävät sinua uutena henkilönä. Ne säilyttävät sen, minkä ne saivat vanhalla tunnisteella. Jo odottavat viestit lähetetään vielä sillä.
identity_replace_it = Vaihda
identity_keep = Peruuta
identity_replaced = Tunnisteesi on vaihdettu.

## On the server

server = Palvelimella
server_where = Kysyy osoitteesta { $url }, ja vain kun painat painiketta.
server_says_who = Palvelimelle lähetetään todiste siitä, että tunnisteesi ovat sinun, ja se näkee IP-osoitteesi.
server_says_months = Se saa myös tietää, mitkä eri kuukausien tunnisteet kuuluvat yhteen.
server_nothing_yet = Mitään ei ole vielä lähetetty tunnisteen kanssa, joten palvelin ei voi löytää mitään.
server_fetch = Hae, mitä palvelimella on
server_erase = Poista se sieltä…
server_page = Avaa sen sivu
server_cancel = Peruuta
server_progress = Kysytään tunnisteesta { $place }/{ $of }. Tähän mennessä: { $messages }.
server_asking = Kysytään palvelimelta…
server_has = Palvelimella on sinulta { $messages }.
server_has_none = Palvelimella ei ole sinulta mitään.
server_keeps = Se kertoo säilyttävänsä viestit { $days }.
server_more = Palvelimella on sinulta enemmän kuin kerralla haetaan; sen oma sivu antaa kaiken tiedostona.
server_same = Samat täällä ja siellä
server_only_here = Vain täällä
server_only_there = Vain siellä
server_side = { $name }: { $count }
server_first = Tässä luettelossa alusta { $messages }.
server_waits = Palvelin pyytää taukoa. Jatketaan tämän jälkeen: { $time }.
server_former = Aiempia tunnisteita säilytetään vain tätä varten, kunnes niiden kanssa lähetetty on poistettu sieltä tai unohdat ne.
server_list = Verratut viestit
server_bytes = Tarkat tavut
server_none = Ei yhtään
server_beyond_counted = Laskettu eikä säilytetty, kuten tekijät ilmoittavat, joten kukaan ei löydä omiasi muiden joukosta: { $messages }.
server_beyond_without = Lähetetty ilman tunnistetta, joten kukaan ei löydä omiasi sieltä: { $messages }.
server_beyond_elsewhere = Lähetetty toiseen osoitteeseen: { $messages }.
server_beyond_over = Lähetetty tunnisteella, joka on poistettu sieltä tai jonka tämä tietokone on unohtanut: { $messages }.
server_beyond_unfinished = Ei haettujen joukossa, kun palvelimella on niitä enemmän: { $messages }.
server_not_fetched = Mitään ei haettu: { $why }.
server_not_erased = Ei ole varmaa, poistettiinko mitään: { $why }.
server_not_opened = Sivua ei avattu: { $why }.
server_erased = Poistettu palvelimelta: { $messages }.
server_backups = Mihin asti sen varmuuskopioissa on kopioita: { $date }.
server_replaced = Tunnisteesi vaihdettiin: seuraava viesti saa uuden.
server_withdrawn = Odottivat vanhan tunnisteen kanssa, eikä niitä enää lähetetä: { $messages }.
server_counted_stays = Vain laskettua ei voi löytää, ja se pysyy laskettuna.
server_part = Valmis { $done }/{ $of } tunnisteen osalta, sitten loppui: { $why }.
server_after = Palvelin on poistanut, mutta kaikkea siitä seuraavaa ei voitu tehdä täällä: { $why }.
server_page_opened = Sen sivu avautuu selaimeesi linkillä, joka toimii kerran.
server_erase_question = Poistetaanko se, mitä palvelimella on sinulta?
server_erase_means = Osoitetta { $url } pyydetään poistamaan jokainen viesti, jossa on jokin tunnisteistasi, myös aiemmista. Tätä ei voi perua.
server_erase_here = Tunnisteesi vaihdetaan sen jälkeen, eikä sen kanssa vielä odottavia viestejä lähetetä. Tämän tietokoneen historia säilyy.
server_erase_not_all = Varmuuskopioissa voi olla kopioita jonkin aikaa; vastaus kertoo, mihin asti. Vain laskettua ei voi löytää.
server_erase_it = Poista se sieltä
server_erase_not = Peruuta
server_forget = Unohda aiemmat tunnisteet…
server_forget_question = Unohdetaanko aiemmat tunnisteesi?
server_forget_means = Se, mitä palvelimilla niiden kanssa on, jää sinne, eikä kukaan, et edes sinä, voi tämän jälkeen hakea tai poistaa sitä. Tätä ei voi perua. Palvelimelta ei kysytä mitään.
server_forget_here = Niiden kanssa vielä odottavia viestejä ei lähetetä. Nykyinen tunnisteesi ja tämän tietokoneen historia säilyvät.
server_forget_it = Unohda
server_forgot = Aiempia tunnisteita unohdettu: { $count }.
server_cancelled = peruutit
server_why_not_offered = sen tekijät eivät tarjoa tätä
server_why_conflict = kaksi manifestia väittää olevansa tämän ohjelman, joten ei ole selvää, mitä palvelinta tarkoitetaan
server_why_no_identifier = sinne ei ole lähetetty mitään tunnisteen kanssa
server_why_new_server = ohjelma nimeää nyt toisen palvelimen, { $url }; mikään täällä ei kerro, että sillä olisi jotain sinusta, eikä se saa todistetta, ennen kuin olet hyväksynyt sen kohdassa ”Valinnat”
server_why_refused = palvelin ei hyväksy todistetta ({ $status })
server_why_not_there = palvelimella ei ole tällaista sivua ({ $status })
server_why_busy = palvelin ei voi vastata nyt ({ $status }); yritä myöhemmin uudelleen
server_why_busy_until = palvelin ei voi vastata nyt ({ $status }); se pyytää yrittämään uudelleen tämän jälkeen: { $time }
server_why_unreadable = palvelimen vastausta ei voi käyttää
server_asked_fetch = Haettu, mitä palvelimella on: { $messages }.
server_asked_more = Palvelimella oli enemmän.
server_asked_requests = Pyyntöjen määrä: { $count }.
server_asked_page = Palvelimen sivu avattu.
server_asked_in_vain = Palvelimelta kysyttiin, tuloksetta.
server_asked_open = Palvelimelta kysyttiin; vastausta ei tiedetä.
server_asked_maybe = Palvelinta pyydettiin poistamaan, mitä sillä on. Se on voinut tehdä niin: vastaus ei tullut perille.
server_asked_over = Palvelinta pyydettiin poistamaan, mitä sillä on. Kuittaus ei tullut perille, mutta palvelin on sittemmin kertonut poistaneensa.

## What is new, side by side

news_open = Mikä on muuttunut
news_column_before = Kun suostuit
news_column_now = Nyt
news_was_not_there = Sitä ei ollut.

## How much, and how often

# What a message amounted to lately
volume_measured = { PLURAL($count) ->
    [one] 1 viimeisten 30 päivän aikana, { $size }.
   *[other] { $count } viimeisten 30 päivän aikana, yhteensä { $size }.
}
# The same where the choice was another meanwhile
volume_scaled = { PLURAL($count) ->
    [one] 1 viimeisten 30 päivän aikana; näillä kytkimillä noin { $size }.
   *[other] { $count } viimeisten 30 päivän aikana; näillä kytkimillä noin { $size }.
}
# A message that is sent again and again
volume_repeats = Kun { $name } on käynnissä, { PLURAL($count) ->
    [one] kerran tunnissa
   *[other] { $count } kertaa tunnissa
}, noin { $size }.
volume_tier = { $size } kuukaudessa
adds_message = Lisää viestin ”{ $message }” ({ $fields }).
takes_out_message = Poistaa viestin ”{ $message }”.
adds_fields = { PLURAL($count) ->
    [one] Lisää 1 kentän viestiin ”{ $message }”.
   *[other] Lisää { $count } kenttää viestiin ”{ $message }”.
}
takes_out_fields = { PLURAL($count) ->
    [one] Poistaa 1 kentän viestistä ”{ $message }”.
   *[other] Poistaa { $count } kenttää viestistä ”{ $message }”.
}
found_kind = { $kind }. { $means }
find_more = { PLURAL($count) ->
    [one] ja 1 muu. Rajaa hakua lisäämällä sana.
   *[other] ja { $count } muuta. Rajaa hakua lisäämällä sana.
}
as_sent_means = Nämä ovat tarkat tavut.
to_read_means = Muotoiltu luettavaksi. ”Lähetettynä” näyttää tarkat tavut.

## Several messages of the history

copy_rows = { PLURAL($count) ->
    [one] Kopioi 1 viesti
   *[other] Kopioi { $count } viestiä
}
rows_chosen = { PLURAL($count) ->
    [one] 1 valittu
   *[other] { $count } valittua
}
rows_copied = { PLURAL($count) ->
    [one] 1 viesti kopioitu.
   *[other] { $count } viestiä kopioitu.
}
# More were chosen than fit
rows_copied_part = Vain vanhimmat { $count } / { $all } viestistä kopioitu, { $size }: enempi olisi liikaa liitettäväksi. Raportissa kohdassa ”Omat tiedot” ovat kaikki.
# For screen readers: how several rows are chosen without a mouse
rows_keys = Vaihtonäppäimen kanssa valitaan useita, Ctrl+ylänuoli ja Ctrl+alanuoli siirtyvät valitsematta, Ctrl+välilyönti valitsee myös sen, Ctrl+A kaikki näkyvissä olevat, Esc jättää yhden, Ctrl+C kopioi valitut.

## Historian taulukko: sarakkeet ja tie uusimpaan viestiin
width_keys = Vaihto+vasen ja Vaihto+oikea kaventavat tai leventävät saraketta; Delete sovittaa sen sisältöön.
width_of = Leveys: { $column }
newer = { PLURAL($count) ->
    [one] 1 uudempi
   *[other] { $count } uudempaa
}
nothing_matches = Mikään ei vastaa hakua ja suodattimia.

## Mihin asti viesti odottaa
nobody_sends = { $name } ei ole käynnissä, sikäli kuin Candor voi sen nähdä. Tämä lähetetään, kun ohjelma on taas käynnissä.
# The same where the server asked to wait. $time: inside a sentence
nobody_sends_asked = { $name } ei ole käynnissä, sikäli kuin Candor voi sen nähdä. Palvelin pyysi odottamaan (odotus päättyy: { $time }). Tämä lähetetään, kun ohjelma on käynnissä sen jälkeen.
next_attempt = Seuraava yritys: { $time }.
next_attempt_asked = Palvelin pyysi odottamaan. Seuraava yritys: { $time }.

## Koko pyyntö, jossa viesti on
whole_request = Pyyntö
request_digest = Rungon SHA-256 ({ $size }):
request_check = Tarkista itse: tallenna runko ja suorita { $command }. Tuloksen pitää olla sama.
request_not_whole = Historiassa ei ole enää kaikkea, mitä tässä pyynnössä oli, joten sen runkoa ei voi näyttää. Otsakkeet ja tarkistussumma ovat lähetyshetkeltä.
request_stayed = Yhteyttä ei syntynyt, joten mikään tästä pyynnöstä ei lähtenyt tältä tietokoneelta.
answer_word = Vastaus
save_body = Tallenna runko…
body_saved = Runko tallennettiin tiedostoon { $path }
body_not_saved = Runkoa ei tallennettu: { $why }.
body_gone = historiassa ei ole sitä enää
program_gone = ohjelman manifesti on poissa, tai sitä ei voi enää käyttää

## Mitä päätös muutti
decision_on = Otettiin käyttöön: { $tiers }.
decision_off = Poistettiin käytöstä: { $tiers }.
decision_withheld = Jätettiin pois: { $fields }.
decision_allowed = Otettiin takaisin mukaan: { $fields }.
decision_cause = { $event } ({ $tier })
decision_all_off = Lähettäminen poistettiin käytöstä.
decision_all_on = Lähettäminen otettiin käyttöön.
decision_paused = Tauolla { $until }.
decision_resumed = Tauko päätettiin.
decision_ask = Kaatumisraportit: kysy joka kerta.
decision_always = Kaatumisraportit: lähetä aina.
decision_news = Muutokset nähtiin tai niihin vastattiin.
decision_other = Mikään kytkin ei muuttunut.

## Texts of the built-in programs (SkellyCam, ETS2LA)

skellycam_about = Tallentaa usean kameran videokuvaa samassa tahdissa.
skellycam_existence_ping = Olemassaoloilmoitus
skellycam_existence_ping_summary = Kertoo, että SkellyCamin kopio käynnistettiin ja mikä sen versio on.
skellycam_existence_ping_why = Näyttää, kuinka moni käyttää ohjelmaa.
skellycam_system_fingerprint = Järjestelmän sormenjälki
skellycam_system_fingerprint_summary = Mikä käyttöjärjestelmä ja laitteisto sinulla on.
skellycam_system_fingerprint_why = Näyttää tekijöille, mitä alustoja kannattaa tukea ensin.
skellycam_usage_analytics = Käyttöanalytiikka
skellycam_usage_analytics_summary = Mitä painikkeita ja toimintoja käytät, ei koskaan sitä, mitä kuvaat.
skellycam_usage_analytics_why = Näyttää, mitä kannattaa parantaa.
skellycam_app_opened_title = SkellyCam käynnistyi
skellycam_app_opened_when = Kun SkellyCam käynnistyy
skellycam_app_opened_event = Mitä tämä viesti kertoo: SkellyCam käynnistettiin.
skellycam_app_opened_app_name = Mikä ohjelma tämän lähettää.
skellycam_app_opened_app_version = Mitä SkellyCamin versiota käytät.
skellycam_app_opened_system_os = Mikä käyttöjärjestelmä tässä tietokoneessa on.
skellycam_app_opened_system_os_version = Mikä käyttöjärjestelmän versio tässä tietokoneessa on.
skellycam_app_opened_system_architecture = Millainen suoritin tässä tietokoneessa on.
skellycam_app_opened_system_cpu_count = Kuinka monta suoritinta tässä tietokoneessa on.
skellycam_app_opened_system_total_ram_gb = Kuinka paljon muistia tässä tietokoneessa on.
skellycam_app_opened_system_python_version = Millä Pythonin versiolla SkellyCam toimii.
skellycam_feature_used_title = Toimintoa käytettiin
skellycam_feature_used_when = Kun käytät jotakin SkellyCamin toimintoa
skellycam_feature_used_event = Mitä tämä viesti kertoo: toimintoa käytettiin.
skellycam_feature_used_feature = Mitä toimintoa käytettiin, tästä kiinteästä luettelosta. Ei koskaan tiedoston nimeä, kuvaa eikä tallennetta.
ets2la_about = Ajaa rekkoja itsestään peleissä Euro Truck Simulator 2 ja American Truck Simulator.
ets2la_activity_ping = Käynnissäoloilmoitus
ets2la_activity_ping_summary = Kertoo kahden minuutin välein, että yksi kopio on käynnissä.
ets2la_activity_ping_why = Näyttää, kuinka moni käyttää ohjelmaa juuri nyt.
ets2la_performance = Nopeus ja liitännäiset
ets2la_performance_summary = Kuinka sujuvasti ohjelma toimii ja mitkä liitännäiset ovat päällä.
ets2la_performance_why = Näyttää, mikä hidastaa ohjelmaa.
ets2la_crash_reports = Kaatumisraportit
ets2la_crash_reports_summary = Missä kohdassa ohjelma epäonnistui. Nimet ja kansiot poistetaan ensin täällä, ja voit lukea jokaisen raportin, ennen kuin se lähetetään.
ets2la_crash_reports_why = Auttaa korjaamaan yleisimmät virheet ensin.
ets2la_activity_ping_title = ETS2LA on käynnissä
ets2la_activity_ping_when = Kahden minuutin välein, kun ETS2LA on käynnissä
ets2la_activity_ping_event = Mitä tämä viesti kertoo: ETS2LA on käynnissä.
ets2la_activity_ping_id = Satunnaisluku, joka erottaa kopiot toisistaan, jotta yhtä kopiota ei lasketa moneen kertaan. Se vaihtuu joka kuukausi, eikä sitä ole tehty mistään tällä tietokoneella olevasta.
ets2la_performance_when = Kymmenen minuutin välein, kun ETS2LA ajaa, ja kun se päättyy
ets2la_performance_event = Mitä tämä viesti kertoo: kuinka sujuvasti ETS2LA toimii.
ets2la_performance_app_version = Mitä ETS2LA:n versiota käytät.
ets2la_performance_fps = Kuinka monta kuvaa näiden kymmenen minuutin aikana tuli kullakin kuvataajuudella.
ets2la_performance_plugins = Mitkä ETS2LA:n omista liitännäisistä olivat sinä aikana päällä, tästä kiinteästä luettelosta.
ets2la_crash_report_title = ETS2LA kaatui
ets2la_crash_report_when = Kun ETS2LA kaatuu
ets2la_crash_report_event = Mitä tämä viesti kertoo: ETS2LA kaatui.
ets2la_crash_report_count = Kuinka monta kertaa sama kaatuminen tapahtui, ennen kuin katsoit tätä raporttia.
ets2la_feedback = Palautteesi
ets2la_feedback_summary = Mitä kirjoitat kehittäjille, ja vain kun lähetät sen.
ets2la_feedback_why = Voit pyytää jotakin tai kertoa, mikä meni vikaan.
ets2la_feedback_title = Viesti kehittäjille
ets2la_feedback_when = Kun lähetät sellaisen
ets2la_feedback_event = Mitä tämä viesti kertoo: kirjoitit jotakin.
ets2la_feedback_message = Mitä heille kirjoitat.
ets2la_crash_report_traceback = Missä kohdassa ohjelma epäonnistui: funktiot ja rivinumerot. Nimet, kansiot, osoitteet ja pitkät koodit poistetaan ensin tällä tietokoneella.

## What could not be done, and why
# Another manifest is in the way: it claims the same program
conflict_claims = Tiedoston { $file } mukaan { $app } lähettää osoitteeseen { $destination }
# Another manifest is in the way: two programs may not share a folder
conflict_shares_folder = { $name } käyttää samaa kansiota
# Anything that failed and has no sentence of its own. $why: see `log_unusable`, `identity_io`, `system_not_allowed`
not_done = Se ei onnistunut: { $why }.
# A choice is in force, and its receipt is written later. $why: see `log_unusable` and those below it
trouble_receipt_waits = Valintasi on voimassa. Se näkyy päätöksissäsi heti, kun historiaan voi taas kirjoittaa: { $why }.
# The same where no file can be written at all
trouble_receipt_lost = Valintasi on voimassa. Vain sen merkintä päätöksissäsi joutuu odottamaan seuraavaa päätöstä, koska historiaan ei voi kirjoittaa ({ $log }) eikä myöskään tiedostoon sen vieressä ({ $file }).
# A choice that ends the identity could not do so
trouble_identity_kept = Vanhaa tunnistetta ei voitu siirtää talteen: { $why }.
# Receipts that waited for the log could not be read. $why: see `log_unusable` and those below it
trouble_receipts_unread = Valintasi on voimassa. Vain aiempia päätöksiäsi, jotka odottavat tiedostossa { $file }, ei voitu lukea: { $why }.
# Why a choice could not be written
not_written_no_tier = Tällä ohjelmalla ei ole luokkaa ”{ $tier }”.
# $entry: what should have been the name of a field
not_written_no_entry = ”{ $entry }” ei ole kentän nimi.
# Why a choice could not be written
not_written_not_answered = Et ole vielä vastannut tämän ohjelman kohdalla: kytke ensin jotain päälle tai pois päältä.
# In `choice_not_written`: why
not_written_in_the_way = tiedoston paikalla on jotain muuta; siirrä se ensin pois
# In `choice_not_written`: why
not_written_never_was_one = siellä oleva tiedosto ei ole ohjelman asetustiedosto ja menetettäisiin; siirrä se ensin pois
# In `choice_not_written`: why
not_written_one_of_ours = Candor käyttää siellä olevaa tiedostoa muuhun; poista ensin linkki siihen
# In `choice_not_written`: why
not_written_looping_link = se on linkki, joka johtaa takaisin itseensä; poista se ensin
# In `choice_not_written`, `identity_io` and `log_io`: why
not_written_held = toinen ohjelma käyttää sitä; yritä uudelleen
# In `choice_not_written`: why
not_written_no_locks = siellä oleva tiedostojärjestelmä ei tunne lukkoja, ja ilman niitä tallennetaan vain kielto
# In `choice_not_written`: why
not_written_too_many_copies = sen vieressä on liian monta tallessa olevaa kopiota
# In `choice_not_written`: why
not_written_contended = toinen ohjelma muutti tiedostoa yhä uudelleen; yritä uudelleen
# The secret behind the identity. $why: what the system said
identity_io = tunnisteesi salaista avainta ei voi lukea tai kirjoittaa: { $why }
# The secret behind the identity
identity_damaged = tunnisteesi salainen avain on vaurioitunut; siirrä tiedosto { $file } pois, niin luodaan uusi avain
# The secret behind the identity
identity_no_randomness = käyttöjärjestelmä ei anna satunnaislukuja
# A notice. $why: see `identity_io` and those below it
identity_unusable = Tunnisteen sisältäviä viestejä ei tallenneta: { $why }.
# Why the history cannot be used. $why: in the words of the database
log_unusable = historiaa ei voi käyttää: { $why }
# Why the history cannot be used
log_no_room = levy on täynnä, ja jo pelkkä historian lukeminen vaatii hieman vapaata tilaa sen vieressä: vapauta tilaa ja yritä uudelleen
# Why the history cannot be used
log_newer = historian on kirjoittanut Candorin uudempi versio (versio { $version }); siihen ei kosketa ({ $path })
# Why the history cannot be used
log_not_ours = historian paikalla oleva tietokanta ei ole Candorin; siirrä se pois ({ $path })
# Why the history cannot be used
log_path_too_long = historiaa ei voi käyttää, koska sen polku on pidempi kuin { $most } tavua, joka on tietokannan enimmäispituus; siirrä kansio ({ $path })
# Why the history cannot be used
log_no_locks = historiaa ei voi käyttää, koska sen sijaintipaikassa tiedostoja ei voi lukita; siirrä kansio toiselle levylle ({ $folder })
# Why the history cannot be changed
log_read_only = historiaa voi vain lukea; sen sijaintipaikkaan ei voi kirjoittaa mitään
# Why the history cannot be read
log_unsettled = historiaa voi vain lukea, ja ennen sitä siihen pitäisi kirjoittaa jotakin; kopioi sen kansio paikkaan, jossa se on mahdollista ({ $path })
# Why clearing the history is not complete
log_being_read = kaikki poistettiin, mutta toinen ohjelma lukee historiaa juuri nyt, ja sen sisältö on yhä sen tiedostossa; tyhjennä historia hetken kuluttua uudelleen
# Why the log cannot be used
log_forked = tämä prosessi on haarautettu prosessista, jolla historia oli auki, eikä se voi käyttää historiaa; käynnistä tätä varten oma prosessi
# Why the log cannot be used
log_in_the_way = historian tiedoston paikalla ei ole tiedosto vaan { $what }; siirrä se pois ({ $path })
# Why the history cannot be used. $why: what the system said
log_io = historiaa ei voi lukea tai kirjoittaa: { $why }
# Why the history cannot be used. $what: in English
log_unexpected = historiassa on jotain odottamatonta: { $what }
# In `crash_not_saved`: why
edit_not_declared = tämä ohjelmaversio ei tunne kaatumisraporttia ”{ $event }”, joten sitä ei voi muokata; sen voi lähettää sellaisenaan tai poistaa
# In `crash_not_saved`: why
edit_not_editable = ”{ $field }” ei ole teksti, jota voisit muokata tässä raportissa; muokattavissa on { $fields }
# In `crash_not_saved`: why
edit_nothing = ”{ $field }” ei ole teksti, jota voisit muokata tässä raportissa; raportissa ei ole muokattavaa tekstiä
# In `crash_not_saved`: why
edit_not_there = tässä raportissa ei ole tekstiä kohdassa ”{ $field }”
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_wrong_type = uusi teksti ei kelpaa kenttään ”{ $field }” ({ $takes })
# In `crash_not_saved`: why. $takes: see `kind_text` and those around it
edit_too_long = uusi teksti on liian pitkä kenttään ”{ $field }” ({ $takes })
# In `last_attempt`: why
failure_answered = palvelin vastasi { $status }
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy = ei yhteyttä: muuttuja { $variable } ei osoita käyttökelpoista välityspalvelinta ({ $why })
# In `last_attempt`: why. $variable: the name of an environment variable
failure_proxy_protocol = ei yhteyttä: muuttujan { $variable } osoittama välityspalvelin käyttää protokollaa { $protocol }; vain HTTP ja HTTPS ovat mahdollisia
# In `last_attempt`: why
failure_no_connection_in_time = yhteyttä ei saatu ajoissa
# In `last_attempt`: why. $why: in the words of the network
failure_no_connection = ei yhteyttä: { $why }
# In `last_attempt`: why
failure_no_answer_in_time = vastausta ei saatu ajoissa
# In `last_attempt`: why. $why: in the words of the network
failure_no_answer = ei vastausta: { $why }
# In `failure_no_connection`: nothing listens there, or it may not be reached.
network_refused = yhteys torjuttiin
# In `failure_no_connection`: there is no network, or none that leads there.
network_unreachable = verkko ei ulotu sinne
# In `failure_no_connection`: the server’s name could not be looked up, as without any network.
network_no_such_name = palvelimen nimeä ei voi selvittää
# In `failure_no_connection` and `failure_no_answer`: the connection ended too early.
network_broke_off = yhteys katkesi
# Why a manifest cannot be used
refusal_not_a_file = tämä ei ole tiedosto
# Why a manifest cannot be used
refusal_too_long = manifesti on yli { $count } tavun pituinen
# Why a manifest cannot be used
refusal_utf16 = manifesti on kirjoitettu UTF-16-muodossa; tallenna se UTF-8-muodossa
# Why a manifest cannot be used
refusal_not_utf8 = manifesti ei ole UTF-8-tekstiä; tallenna se UTF-8-muodossa
# Why manifests of a folder are not used
refusal_left_out = tässä kansiossa lukematta jätettyjä manifesteja: { $count }; enintään { $files } luetaan, yhteensä { $mib } Mit, lyhimmät ensin
# In `problem_wrong_type`: what is wrong
wrong_not_an_object = sen pitäisi olla JSON-objekti, mutta se on jotain muuta
# In `problem_wrong_type`: what is wrong
wrong_no_main_switch = siitä puuttuu pääkytkin telemetry_enabled
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_missing = siitä puuttuu { $key }
# In `problem_wrong_type`: what is wrong. $key: the name of a key
wrong_twice = { $key } on siinä kahteen kertaan
# In `problem_wrong_type`: what is wrong. $expected: see `expected_format` and those below it
wrong_value = avaimen { $key } arvon pitäisi olla { $expected }, mutta se on { $found }
# In `wrong_value`
expected_format = luku 1
# In `wrong_value`
expected_true_or_false = true tai false
# In `wrong_value`
expected_switches = objekti, jonka arvot ovat true tai false
# In `wrong_value`
expected_texts = luettelo tekstejä
# In `wrong_value`
expected_entries = luettelo merkintöjä, kuten "event/field"
# In `wrong_value`
expected_ask_or_always = "ask" tai "always"
# In `wrong_value`
expected_pause = null, aika tai "resumed"
# In `wrong_value`
expected_days_and_mib = objekti, jossa ovat days ja mib
# In `wrong_value`
expected_whole_number = kokonaisluku
# In `wrong_value`
expected_object = objekti
# In `wrong_value`
expected_text = teksti
# In `wrong_value`
expected_time = aika, esimerkiksi 2026-11-21T20:15:03Z
# In `wrong_value`
expected_times = objekti, jonka arvot ovat aikoja
# In `problem_writable`: who
writer_another_account = se kuuluu toiselle käyttäjätilille
# In `problem_writable`: who
writer_everybody = oikeus on kaikilla käyttäjätileillä
# In `problem_writable`: who
writer_group = oikeus on tiedoston ryhmällä
# In `problem_writable`: who
writer_access_list = tiedoston pääsyluettelo antaa oikeuden muille
# In `problem_not_a_file`: what it is
instead_folder = kansio
# In `problem_not_a_file`: what it is
instead_device = laite tai putki
# In `problem_not_a_file`: what it is
instead_link = linkki
# What the operating system said
system_not_allowed = oikeudet eivät riitä
# What the operating system said
system_no_room = levy on täynnä
# What the operating system said
system_read_only = levylle ei voi kirjoittaa
# What the operating system said
system_not_there = sitä ei löydy
# What is wrong with a file
system_not_a_file = se ei ole tiedosto vaan { $what }
# What is wrong with a file
system_too_long = se on { $count } tavun pituinen, ja enintään { $most } luetaan
